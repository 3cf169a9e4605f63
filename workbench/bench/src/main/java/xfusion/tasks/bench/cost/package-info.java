/**
 * What the functions cost in dollars, and what they run into first: measured units and milliseconds by published prices and
 * limits, which stand in docs/prices.json. Front doors: {@link xfusion.tasks.bench.cost.Calls}, what a call uses;
 * {@link xfusion.tasks.bench.cost.App}, what an app uses in a month; {@link xfusion.tasks.bench.cost.Prices}, what that
 * costs; {@link xfusion.tasks.bench.cost.Bottlenecks}.
 */
@NullMarked
package xfusion.tasks.bench.cost;

import org.jspecify.annotations.NullMarked;
