package xfusion.tasks.bench.paper;

import java.util.List;
import java.util.Optional;
import xfusion.tasks.bench.chart.BarChart;
import xfusion.tasks.bench.chart.BarChart.Bar;
import xfusion.tasks.bench.chart.BarChart.Group;
import xfusion.tasks.bench.chart.BarChart.Part;
import xfusion.tasks.bench.chart.Chart;
import xfusion.tasks.bench.chart.Tone;
import xfusion.tasks.bench.figures.ColdStart;
import xfusion.tasks.bench.figures.Contender;
import xfusion.tasks.bench.figures.Figures;
import xfusion.tasks.bench.figures.Operation;
import xfusion.tasks.bench.figures.Samples;
import xfusion.tasks.bench.report.Cell;

/** How much memory functions take for a start and one answer. */
record MemoryChart(Figures figures) {

    Chart chart() {
        return new BarChart(
                "Most memory that was resident, megabytes",
                "From the start to after the first answer, as the kernel counts the process; x: beside usual.",
                List.of(),
                List.of(
                        new Group(
                                "",
                                bar(Contender.FLOOR, Operation.NONE).stream().toList()),
                        new Group("create a task", bars(Operation.CREATE)),
                        new Group("get a task", bars(Operation.GET))));
    }

    private List<Bar> bars(Operation operation) {
        return Who.OF_TASKS.stream()
                .map(contender -> bar(contender, operation))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Bar> bar(Contender contender, Operation operation) {
        var usual = figures.coldStart(Contender.USUAL, operation).map(ColdStart::peakMemoryBytes);
        return figures.coldStart(contender, operation)
                .map(ColdStart::peakMemoryBytes)
                .map(bytes -> bar(contender, bytes, usual));
    }

    private static Bar bar(Contender contender, Samples bytes, Optional<Samples> usual) {
        return new Bar(
                Who.name(contender),
                Who.isOurs(contender),
                List.of(new Part(Who.isOurs(contender) ? Tone.BLUE : Tone.GIVEN, bytes.median(), "")),
                Optional.empty(),
                Cell.megabytes(bytes.median()) + " MB",
                Cell.ratio(bytes, usual));
    }
}
