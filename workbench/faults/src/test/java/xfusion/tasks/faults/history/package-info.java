/**
 * What clients asked, and what they were told; and whether both can be true of tasks of which nothing acknowledged is
 * lost. Front door: {@link xfusion.tasks.faults.history.History}.
 */
@NullMarked
package xfusion.tasks.faults.history;

import org.jspecify.annotations.NullMarked;
