/** Figures as tables of text. Front door: {@link xfusion.tasks.bench.report.Report}. */
@NullMarked
package xfusion.tasks.bench.report;

import org.jspecify.annotations.NullMarked;
