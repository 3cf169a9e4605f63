package xfusion.tasks.bench.paper;

import java.util.stream.Stream;
import xfusion.tasks.bench.figures.Figures;

/**
 * The charts of docs/performance.md.
 *
 * @param figures what was measured
 */
record FigurePictures(Figures figures) {

    Stream<Picture> all() {
        var starts = new StartCharts(figures);
        return Stream.of(
                new Picture("cold-start", starts.coldStart()),
                new Picture("restore", starts.restore()),
                new Picture("memory", new MemoryChart(figures).chart()),
                new Picture("size", new SizeChart(figures).chart()),
                new Picture("warm", new WarmChart(figures).chart()),
                new Picture("units", new UnitChart(figures).chart()));
    }
}
