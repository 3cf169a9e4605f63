/**
 * What operations cost in request units, at tables of several sizes. Front door:
 * {@link xfusion.tasks.bench.units.UnitCosts}.
 */
@NullMarked
package xfusion.tasks.bench.units;

import org.jspecify.annotations.NullMarked;
