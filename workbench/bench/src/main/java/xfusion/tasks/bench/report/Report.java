package xfusion.tasks.bench.report;

import java.io.PrintStream;
import java.util.Map;
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

    /** The tables of docs/performance.md, each under the name of its place there. */
    public Map<String, String> markdown() {
        var starts = new StartTables(figures);
        var warm = new WarmTables(figures);
        return Map.of(
                "cold-start-table", starts.coldStarts().markdown(),
                "restore-table", starts.restores().markdown(),
                "memory-table", starts.memory().markdown(),
                "size-table", new CostTables(figures).sizes().markdown(),
                "warm-table", warm.latencies().markdown(),
                "throughput-table", warm.throughputs().markdown(),
                "units-table", new UnitTable(figures.units()).bySize().markdown(),
                "goals", new GoalTable(figures).goals().markdown());
    }
}
