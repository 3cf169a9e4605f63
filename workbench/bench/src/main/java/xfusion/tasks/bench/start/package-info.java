/**
 * How functions start, and how they go on after a snapshot. Front door: {@link xfusion.tasks.bench.start.Starts}.
 */
@NullMarked
package xfusion.tasks.bench.start;

import org.jspecify.annotations.NullMarked;
