package xfusion.tasks.bench.paper;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import xfusion.tasks.bench.chart.Chart;
import xfusion.tasks.bench.chart.LineChart;
import xfusion.tasks.bench.chart.LineChart.Axis;
import xfusion.tasks.bench.chart.LineChart.Dot;
import xfusion.tasks.bench.chart.LineChart.Line;
import xfusion.tasks.bench.chart.LineChart.Panel;
import xfusion.tasks.bench.chart.LineChart.Tick;
import xfusion.tasks.bench.chart.Tone;
import xfusion.tasks.bench.figures.Figures;
import xfusion.tasks.bench.figures.Operation;
import xfusion.tasks.bench.figures.Units;
import xfusion.tasks.bench.report.Cell;

/** What operations cost in tables of every size. */
record UnitChart(Figures figures) {

    Chart chart() {
        var writes = Stream.of(
                line("change", Tone.ORANGE, Operation.CHANGE, 0),
                line("create", Tone.BLUE, Operation.CREATE, 0),
                line("no change", Tone.GREEN, Operation.UNCHANGED, 0));
        var reads = Stream.of(
                line("list of 100", Tone.PURPLE, Operation.LIST, 100),
                line("list of 50", Tone.ORANGE, Operation.LIST, 50),
                line("get", Tone.BLUE, Operation.GET, 0),
                line("list of 10", Tone.GREEN, Operation.LIST, 10));
        return new LineChart(
                "Request units of one operation, whatever the table holds",
                "As DynamoDB counts them; along the axis the tasks in the table, on a logarithmic scale.",
                List.of(panel("write units", writes), panel("read units", reads)));
    }

    private Panel panel(String name, Stream<Optional<Line>> lines) {
        List<Tick> ticks = figures.units().stream()
                .map(Units::tasks)
                .distinct()
                .sorted()
                .map(tasks -> new Tick(tasks, rounded(tasks)))
                .toList();
        return new Panel(
                name, new Axis(true, ticks), lines.flatMap(Optional::stream).toList());
    }

    private Optional<Line> line(String name, Tone tone, Operation operation, int page) {
        List<Dot> dots = figures.units().stream()
                .filter(units -> units.operation() == operation && units.page() == page)
                .map(units -> new Dot(units.tasks(), units.units()))
                .toList();
        return dots.isEmpty() ? Optional.empty() : Optional.of(new Line(name, tone, false, dots));
    }

    /** Short enough for a mark every ten times. */
    private static String rounded(int tasks) {
        if (tasks >= 1_000_000) {
            return Cell.number("%.0fM", tasks / 1e6);
        }
        return tasks >= 1000 ? Cell.number("%.0fk", tasks / 1e3) : String.valueOf(tasks);
    }
}
