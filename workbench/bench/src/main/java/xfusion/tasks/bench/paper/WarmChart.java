package xfusion.tasks.bench.paper;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import xfusion.tasks.bench.chart.Chart;
import xfusion.tasks.bench.chart.LineChart;
import xfusion.tasks.bench.chart.LineChart.Axis;
import xfusion.tasks.bench.chart.LineChart.Dot;
import xfusion.tasks.bench.chart.LineChart.Line;
import xfusion.tasks.bench.chart.LineChart.Panel;
import xfusion.tasks.bench.chart.LineChart.Tick;
import xfusion.tasks.bench.chart.Tone;
import xfusion.tasks.bench.figures.Contender;
import xfusion.tasks.bench.figures.Figures;
import xfusion.tasks.bench.figures.Operation;
import xfusion.tasks.bench.figures.WarmPath;
import xfusion.tasks.bench.figures.WarmPath.Latency;
import xfusion.tasks.bench.report.Cell;

/** How long warm calls take, from the fastest to nearly the slowest. */
record WarmChart(Figures figures) {

    private static final Axis PERCENTILES =
            new Axis(false, List.of(new Tick(1, "p1"), new Tick(50, "p50"), new Tick(99, "p99")));

    Chart chart() {
        return new LineChart(
                "A warm call of a handler, and the bare client's call in it, milliseconds",
                "Of a hundred calls the fastest to the slowest but one; the median by each name; bare client: that in ours.",
                List.of(panel("create a task", Operation.CREATE), panel("get a task", Operation.GET)));
    }

    private Panel panel(String name, Operation operation) {
        List<Line> lines = Stream.of(
                        line("usual", Tone.GIVEN, Contender.USUAL, operation, WarmPath::handler),
                        line("bare client", Tone.ORANGE, Contender.MANAGED, operation, WarmPath::client),
                        line("ours", Tone.BLUE, Contender.MANAGED, operation, WarmPath::handler))
                .flatMap(Optional::stream)
                .toList();
        return new Panel(name, PERCENTILES, lines);
    }

    private Optional<Line> line(
            String name, Tone tone, Contender contender, Operation operation, Function<WarmPath, Latency> which) {
        return figures.warmPaths().stream()
                .filter(path -> path.contender() == contender && path.operation() == operation)
                .map(which)
                .map(latency -> line(name, tone, latency))
                .findFirst();
    }

    private static Line line(String name, Tone tone, Latency latency) {
        List<Dot> dots = IntStream.rangeClosed(1, 99)
                .mapToObj(percent -> new Dot(percent, latency.percentile(percent)))
                .toList();
        String label = Cell.number("%s %.2f", name, latency.percentile(50));
        return new Line(label, tone, tone == Tone.BLUE, dots);
    }
}
