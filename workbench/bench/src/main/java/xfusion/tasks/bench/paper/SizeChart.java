package xfusion.tasks.bench.paper;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import xfusion.tasks.bench.chart.BarChart;
import xfusion.tasks.bench.chart.BarChart.Bar;
import xfusion.tasks.bench.chart.BarChart.Group;
import xfusion.tasks.bench.chart.BarChart.Part;
import xfusion.tasks.bench.chart.Chart;
import xfusion.tasks.bench.chart.Tone;
import xfusion.tasks.bench.figures.Contender;
import xfusion.tasks.bench.figures.Figures;
import xfusion.tasks.bench.figures.Size;
import xfusion.tasks.bench.report.Cell;

/** How large artifacts are. */
record SizeChart(Figures figures) {

    Chart chart() {
        List<Bar> bars = Stream.concat(Stream.of(Contender.FLOOR), Who.OF_TASKS.stream())
                .map(this::largest)
                .flatMap(Optional::stream)
                .map(this::bar)
                .toList();
        return new BarChart(
                "A function's artifact as it is uploaded, megabytes",
                "Zipped; the largest of each. x: beside usual, whose one artifact serves two functions.",
                List.of(),
                List.of(new Group("", bars)));
    }

    private Optional<Size> largest(Contender contender) {
        return figures.sizes().stream()
                .filter(size -> size.contender() == contender)
                .max(Comparator.comparingLong(Size::zippedBytes));
    }

    private Bar bar(Size size) {
        boolean ours = Who.isOurs(size.contender());
        boolean empty = size.contender() == Contender.FLOOR;
        return new Bar(
                Who.name(size.contender()),
                ours,
                List.of(new Part(ours ? Tone.BLUE : Tone.GIVEN, size.zippedBytes(), "")),
                Optional.empty(),
                Cell.number(empty ? "%.3f MB" : "%.1f MB", size.zippedBytes() / 1e6),
                empty ? "" : ratio(size));
    }

    private String ratio(Size size) {
        return largest(Contender.USUAL)
                .map(usual -> Cell.number("%.2fx", (double) size.zippedBytes() / usual.zippedBytes()))
                .orElse("");
    }
}
