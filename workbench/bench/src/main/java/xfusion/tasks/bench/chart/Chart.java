package xfusion.tasks.bench.chart;

/** Something to look at. */
public sealed interface Chart permits BarChart, LineChart {

    /** What it shows. */
    String title();

    /** The same with its values, for whoever does not see it. */
    String words();

    /** The chart as an SVG document. */
    String svg(Theme theme);
}
