package xfusion.tasks.bench.report;

import java.util.Optional;
import xfusion.tasks.bench.figures.ColdStart;
import xfusion.tasks.bench.figures.Contender;
import xfusion.tasks.bench.figures.Figures;
import xfusion.tasks.bench.figures.Operation;
import xfusion.tasks.bench.figures.Phases;
import xfusion.tasks.bench.figures.Restore;
import xfusion.tasks.bench.figures.Samples;

/** How functions start and go on. */
record StartTables(Figures figures) {

    Table coldStarts() {
        var table = new Table(
                "Cold start to first answer, ms (%d rounds)"
                        .formatted(figures.machine().rounds()),
                "",
                "median (spread)",
                "to usual",
                "processor (spread)",
                "memory MB",
                "jvm + ric + own init + first call");
        for (ColdStart start : figures.coldStarts()) {
            table.row(
                    Cell.of(start.contender(), start.operation()),
                    Cell.of(start.totalMillis()),
                    Cell.ratio(start.totalMillis(), usual(start.operation())),
                    Cell.of(start.cpuMillis()),
                    Cell.megabytes(start.peakMemoryBytes().median()),
                    phases(start));
        }
        return table;
    }

    Table restores() {
        var table = new Table("Restore to first answer, ms", "", "median (spread)", "to usual", "processor (spread)");
        for (Restore restore : figures.restores()) {
            var usual = figures.restore(Contender.USUAL, restore.operation()).map(Restore::totalMillis);
            table.row(
                    Cell.of(restore.contender(), restore.operation()),
                    Cell.of(restore.totalMillis()),
                    Cell.ratio(restore.totalMillis(), usual),
                    Cell.of(restore.cpuMillis()));
        }
        return table;
    }

    Table memory() {
        var table = new Table("Most memory that was resident, MB", "", "median (spread)", "to usual");
        for (ColdStart start : figures.coldStarts()) {
            Samples megabytes = start.peakMemoryBytes().times(1e-6);
            var usual = figures.coldStart(Contender.USUAL, start.operation())
                    .map(ColdStart::peakMemoryBytes)
                    .map(bytes -> bytes.times(1e-6));
            table.row(Cell.of(start.contender(), start.operation()), Cell.of(megabytes), Cell.ratio(megabytes, usual));
        }
        return table;
    }

    private Optional<Samples> usual(Operation operation) {
        return figures.coldStart(Contender.USUAL, operation).map(ColdStart::totalMillis);
    }

    /** A runtime of its own starts otherwise: what it takes until it is ready cannot be told apart from outside. */
    private String phases(ColdStart start) {
        return switch (start.contender()) {
            case JVM -> "";
            case AOT ->
                Cell.number(
                        "%.0f + %.0f",
                        start.readyMillis().median(), start.firstCallMillis().median());
            case FLOOR, USUAL, MANAGED -> {
                var phases = Phases.of(start, start(Contender.FLOOR), start(Contender.JVM));
                yield Cell.number(
                        "%.0f + %.0f + %.0f + %.0f",
                        phases.jvm(), phases.runtimeClient(), phases.ownInit(), phases.firstCall());
            }
        };
    }

    private ColdStart start(Contender contender) {
        return figures.coldStart(contender, Operation.NONE).orElseThrow();
    }
}
