/**
 * Charts as SVG, drawn by hand: bars in parts, and lines in panels, each in a light and a dark theme. They know numbers and
 * names, nothing of the bench. Front door: {@link xfusion.tasks.bench.chart.Chart}.
 */
@NullMarked
package xfusion.tasks.bench.chart;

import org.jspecify.annotations.NullMarked;
