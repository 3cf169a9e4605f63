package xfusion.tasks.bench.report;

import java.io.PrintStream;
import java.util.stream.Stream;
import xfusion.tasks.bench.figures.Figures;

/**
 * Shows figures as tables: medians, in brackets how far the middle half of the samples is apart, and ratios of medians.
 *
 * @param figures what was measured
 */
public record Report(Figures figures) {

    /** Prints all tables. */
    public void print(PrintStream out) {
        var starts = new StartTables(figures);
        var warm = new WarmTables(figures);
        var costs = new CostTables(figures);
        Stream.of(
                        starts.coldStarts(),
                        starts.restores(),
                        warm.latencies(),
                        warm.throughputs(),
                        costs.sizes(),
                        costs.units(),
                        new GoalTable(figures).goals())
                .forEach(table -> table.print(out));
    }
}
