/**
 * What the bench measures, and before what: the built functions, a table that is warm, events and the answers that must
 * come. Front doors: {@link xfusion.tasks.bench.stage.Stage} and {@link xfusion.tasks.bench.stage.Candidates}.
 */
@NullMarked
package xfusion.tasks.bench.stage;

import org.jspecify.annotations.NullMarked;
