package xfusion.tasks.bench.report;

import java.util.Optional;
import xfusion.tasks.bench.figures.Figures;
import xfusion.tasks.bench.figures.Throughput;
import xfusion.tasks.bench.figures.WarmPath;

/** What handlers do once they are warm. */
record WarmTables(Figures figures) {

    Table latencies() {
        var table = new Table(
                "Warm call, ms", "", "handler p50, p90, p99", "bare client p50, p90, p99", "handler to client");
        for (WarmPath path : figures.warmPaths()) {
            table.row(
                    Cell.of(path.contender(), path.operation()),
                    percentiles(path.handler()),
                    percentiles(path.client()),
                    Cell.ratio(
                            path.handler().batchMillis(),
                            Optional.of(path.client().batchMillis())));
        }
        return table;
    }

    Table throughputs() {
        var table = new Table(
                "Calls in a second, by 1 thread and by many",
                "",
                "handler by 1",
                "by many",
                "gain",
                "bare client by 1",
                "by many",
                "gain");
        for (Throughput load : figures.throughputs()) {
            table.row(
                    Cell.of(load.contender(), load.operation()),
                    Cell.of(load.handler().oneThreadPerSecond()),
                    Cell.of(load.handler().manyThreadsPerSecond()),
                    Cell.number("%.2fx", load.handler().gain()),
                    Cell.of(load.client().oneThreadPerSecond()),
                    Cell.of(load.client().manyThreadsPerSecond()),
                    Cell.number("%.2fx", load.client().gain()));
        }
        return table;
    }

    private static String percentiles(WarmPath.Latency latency) {
        return Cell.number("%.3f, %.3f, %.3f", latency.percentile(50), latency.percentile(90), latency.percentile(99));
    }
}
