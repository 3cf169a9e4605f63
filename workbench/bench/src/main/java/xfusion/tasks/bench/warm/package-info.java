/**
 * What a warm handler adds to its call of the table, and how many calls one handler answers at once. Front door:
 * {@link xfusion.tasks.bench.warm.WarmRun}, which starts {@link xfusion.tasks.bench.warm.probe.Probe} for each handler.
 */
@NullMarked
package xfusion.tasks.bench.warm;

import org.jspecify.annotations.NullMarked;
