package xfusion.tasks.bench.paper;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import xfusion.tasks.bench.chart.BarChart;
import xfusion.tasks.bench.chart.BarChart.Bar;
import xfusion.tasks.bench.chart.BarChart.Group;
import xfusion.tasks.bench.chart.BarChart.Key;
import xfusion.tasks.bench.chart.BarChart.Part;
import xfusion.tasks.bench.chart.Chart;
import xfusion.tasks.bench.chart.Tone;
import xfusion.tasks.bench.figures.ColdStart;
import xfusion.tasks.bench.figures.Contender;
import xfusion.tasks.bench.figures.Figures;
import xfusion.tasks.bench.figures.Operation;
import xfusion.tasks.bench.figures.Phases;
import xfusion.tasks.bench.figures.Restore;
import xfusion.tasks.bench.figures.Samples;
import xfusion.tasks.bench.report.Cell;

/** How functions start, and how they go on after a snapshot. */
record StartCharts(Figures figures) {

    private static final Key JVM = new Key(Tone.GIVEN, "JVM");
    private static final Key CLIENT = new Key(Tone.GIVEN_TOO, "runtime client");
    private static final Key INIT = new Key(Tone.BLUE, "own init");
    private static final Key CALL = new Key(Tone.ORANGE, "first call");
    private static final Key WHOLE = new Key(Tone.GREEN, "until ready (AOT cache)");

    Chart coldStart() {
        boolean aot = figures.coldStart(Contender.AOT, Operation.CREATE).isPresent();
        return new BarChart(
                "Cold start to first answer, milliseconds",
                "Median of %d starts each; the whisker spans the middle half; x: beside usual."
                        .formatted(figures.machine().rounds()),
                Stream.concat(Stream.of(JVM, CLIENT, INIT, CALL), aot ? Stream.of(WHOLE) : Stream.of())
                        .toList(),
                List.of(
                        new Group(
                                "",
                                start(Contender.FLOOR, Operation.NONE).stream().toList()),
                        new Group("create a task", starts(Operation.CREATE)),
                        new Group("get a task", starts(Operation.GET))));
    }

    Chart restore() {
        return new BarChart(
                "Restore from a snapshot to first answer, milliseconds",
                "SnapStart as the runtime client plays it, without loading the snapshot; x: beside usual.",
                List.of(new Key(INIT.tone(), "until ready"), CALL),
                List.of(
                        new Group("create a task", restores(Operation.CREATE)),
                        new Group("get a task", restores(Operation.GET))));
    }

    private List<Bar> starts(Operation operation) {
        return Who.OF_TASKS.stream()
                .map(contender -> start(contender, operation))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Bar> start(Contender contender, Operation operation) {
        var usual = figures.coldStart(Contender.USUAL, operation).map(ColdStart::totalMillis);
        return figures.coldStart(contender, operation)
                .map(start -> bar(contender, parts(start), start.totalMillis(), usual));
    }

    private List<Part> parts(ColdStart start) {
        double call = start.firstCallMillis().median();
        if (start.contender() == Contender.AOT) {
            return List.of(part(WHOLE, start.readyMillis().median()), part(CALL, call));
        }
        var phases = Phases.of(start, empty(Contender.FLOOR), empty(Contender.JVM));
        return Stream.of(
                        part(JVM, phases.jvm()),
                        part(CLIENT, phases.runtimeClient()),
                        part(INIT, phases.ownInit()),
                        part(CALL, call))
                .toList();
    }

    private List<Bar> restores(Operation operation) {
        var usual = figures.restore(Contender.USUAL, operation).map(Restore::totalMillis);
        return Who.OF_TASKS.stream()
                .flatMap(contender -> figures.restore(contender, operation).stream())
                .map(restore -> bar(
                        restore.contender(),
                        List.of(
                                part(INIT, restore.readyMillis().median()),
                                part(CALL, restore.firstCallMillis().median())),
                        restore.totalMillis(),
                        usual))
                .toList();
    }

    private ColdStart empty(Contender contender) {
        return figures.coldStart(contender, Operation.NONE).orElseThrow();
    }

    private static Bar bar(Contender contender, List<Part> parts, Samples total, Optional<Samples> usual) {
        return new Bar(
                Who.name(contender),
                Who.isOurs(contender),
                parts,
                Optional.of(new BarChart.Range(total.percentile(25), total.percentile(75))),
                Cell.number("%,.0f ms", total.median()),
                Cell.ratio(total, usual));
    }

    /** What a difference of medians makes negative is nothing. */
    private static Part part(Key key, double millis) {
        return new Part(key.tone(), Math.max(0, millis), Cell.number("%,.0f", millis));
    }
}
