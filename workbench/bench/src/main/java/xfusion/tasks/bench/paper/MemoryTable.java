package xfusion.tasks.bench.paper;

import java.util.stream.Stream;
import xfusion.tasks.bench.figures.ColdStart;
import xfusion.tasks.bench.figures.Contender;
import xfusion.tasks.bench.figures.Figures;
import xfusion.tasks.bench.report.Cell;
import xfusion.tasks.bench.report.Table;

/** Which memory setting the measured peaks would allow. */
record MemoryTable(Figures figures) {

    private static final double SPARE = 1.5;
    private static final double LEAST = 128;

    Table table() {
        var table = new Table("Memory", "", "peak MiB", "setting that leaves half as much again");
        Who.OF_TASKS.stream().flatMap(this::largest).forEach(start -> {
            double megabytes = start.peakMemoryBytes().median() / (1 << 20);
            table.row(
                    Cell.of(start.contender()),
                    Cell.number("%.0f", megabytes),
                    Cell.number("%.0f MiB", Math.ceil(megabytes * SPARE / LEAST) * LEAST));
        });
        return table;
    }

    private Stream<ColdStart> largest(Contender contender) {
        return figures.coldStarts().stream()
                .filter(start -> start.contender() == contender)
                .max((one, other) -> Double.compare(
                        one.peakMemoryBytes().median(), other.peakMemoryBytes().median()))
                .stream();
    }
}
