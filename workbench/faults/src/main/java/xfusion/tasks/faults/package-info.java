/**
 * A line to the table that fails on demand. Front door: {@link xfusion.tasks.faults.FaultProxy}, which stands between the
 * SDK and the engine and does to each request what a {@link xfusion.tasks.faults.Fault} says.
 */
@NullMarked
package xfusion.tasks.faults;

import org.jspecify.annotations.NullMarked;
