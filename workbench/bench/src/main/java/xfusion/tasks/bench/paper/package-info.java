/**
 * The bench's papers: charts in docs/charts, and the generated blocks of docs/performance.md, docs/cost.md and the README,
 * all made from docs/performance.json and docs/prices.json. What stands between the blocks is written by hand and stays.
 * Front door: {@link xfusion.tasks.bench.paper.Papers}.
 */
@NullMarked
package xfusion.tasks.bench.paper;

import org.jspecify.annotations.NullMarked;
