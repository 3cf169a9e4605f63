package xfusion.tasks.bench;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Optional;
import xfusion.tasks.bench.figures.ColdStart;
import xfusion.tasks.bench.figures.Contender;
import xfusion.tasks.bench.figures.Figures;
import xfusion.tasks.bench.figures.Goal;
import xfusion.tasks.bench.figures.Goals;
import xfusion.tasks.bench.figures.Operation;
import xfusion.tasks.bench.figures.Phases;
import xfusion.tasks.bench.figures.Restore;
import xfusion.tasks.bench.figures.Samples;
import xfusion.tasks.bench.figures.Size;
import xfusion.tasks.bench.figures.Throughput;
import xfusion.tasks.bench.figures.Units;
import xfusion.tasks.bench.figures.WarmPath;

/**
 * Shows figures as tables: medians, in brackets how far the middle half of the samples is apart, and ratios of medians.
 *
 * @param figures what was measured
 * @param out where to
 */
record Report(Figures figures, PrintStream out) {

    void print() {
        title("Cold start to first answer, ms (%d rounds)"
                .formatted(figures.machine().rounds()));
        line(
                "%-16s %16s %8s   %s",
                "", "median (spread)", "x usual", "cpu ms   memory MB   jvm + ric + own init + first call");
        figures.coldStarts().forEach(this::coldStart);
        title("Restore to first answer, ms");
        line("%-16s %16s %8s   %s", "", "median (spread)", "x usual", "cpu ms");
        figures.restores().forEach(this::restore);
        title("Warm: handler and bare client, ms");
        line("%-16s %32s   %32s %8s", "", "handler p50, p90, p99", "client p50, p90, p99", "x client");
        figures.warmPaths().forEach(this::warm);
        title("Throughput: calls in a second by 1 thread and by many");
        figures.throughputs().forEach(this::throughput);
        title("Artifacts, MB");
        figures.sizes().forEach(this::size);
        title("Request units");
        figures.units().forEach(this::units);
        title("Goals");
        line("%-50s %10s %10s %10s", "", "measured", "must", "reach for");
        new Goals(figures).all().forEach(this::goal);
    }

    private void coldStart(ColdStart start) {
        line(
                "%-16s %16s %8s   %6.0f   %9.0f   %s",
                name(start.contender(), start.operation()),
                median(start.totalMillis()),
                ratio(start.totalMillis(), usual(start.operation())),
                start.cpuMillis().median(),
                start.peakMemoryBytes().median() / 1e6,
                phases(start));
    }

    private Optional<Samples> usual(Operation operation) {
        return figures.coldStart(Contender.USUAL, operation).map(ColdStart::totalMillis);
    }

    /** A runtime of its own has no phases that others show. */
    private String phases(ColdStart start) {
        if (start.contender() == Contender.AOT) {
            return "%.0f + %.0f"
                    .formatted(
                            start.readyMillis().median(),
                            start.firstCallMillis().median());
        }
        var phases = Phases.of(
                start,
                figures.coldStart(Contender.FLOOR, Operation.NONE).orElseThrow(),
                figures.coldStart(Contender.JVM, Operation.NONE).orElseThrow());
        return start.contender() == Contender.JVM
                ? ""
                : "%.0f + %.0f + %.0f + %.0f"
                        .formatted(phases.jvm(), phases.runtimeClient(), phases.ownInit(), phases.firstCall());
    }

    private void restore(Restore restore) {
        var usual = figures.restore(Contender.USUAL, restore.operation()).map(Restore::totalMillis);
        line(
                "%-16s %16s %8s   %6.0f",
                name(restore.contender(), restore.operation()),
                median(restore.totalMillis()),
                ratio(restore.totalMillis(), usual),
                restore.cpuMillis().median());
    }

    private void warm(WarmPath path) {
        line(
                "%-16s %32s   %32s %8s",
                name(path.contender(), path.operation()),
                percentiles(path.handler()),
                percentiles(path.client()),
                ratio(path.handler().batchMillis(), Optional.of(path.client().batchMillis())));
    }

    private static String percentiles(WarmPath.Latency latency) {
        return "%.3f, %.3f, %.3f".formatted(latency.percentile(50), latency.percentile(90), latency.percentile(99));
    }

    private void throughput(Throughput load) {
        line(
                "%-16s handler %5.0f and %5.0f, %.2fx   client %5.0f and %5.0f, %.2fx",
                name(load.contender(), load.operation()),
                load.handler().oneThreadPerSecond().median(),
                load.handler().manyThreadsPerSecond().median(),
                load.handler().gain(),
                load.client().oneThreadPerSecond().median(),
                load.client().manyThreadsPerSecond().median(),
                load.client().gain());
    }

    private void size(Size size) {
        line(
                "%-8s %-26s zipped %5.1f   unpacked %5.1f",
                name(size.contender()), size.function(), size.zippedBytes() / 1e6, size.unpackedBytes() / 1e6);
    }

    private void units(Units units) {
        line(
                "%,11d tasks  %-16s %5.1f %-5s  expected %5.1f%s",
                units.tasks(),
                units.operation() == Operation.LIST ? "list, page of " + units.page() : name(units.operation()),
                units.units(),
                name(units.kind()),
                units.expected(),
                units.measured() ? "" : "  (by rule: the engine does not count a failed condition)");
    }

    private void goal(Goal goal) {
        String number = "%.2f" + goal.unit();
        line(
                "%-50s %10s %10s %10s   %s",
                goal.figure(),
                number.formatted(goal.measured()),
                number.formatted(goal.must()),
                number.formatted(goal.reach()),
                name(goal.outcome()));
    }

    private static String median(Samples samples) {
        return "%.1f (%.1f)".formatted(samples.median(), samples.spread());
    }

    private static String ratio(Samples samples, Optional<Samples> to) {
        return to.map(other -> "%.2fx".formatted(samples.ratioTo(other))).orElse("");
    }

    private static String name(Contender contender, Operation operation) {
        return operation == Operation.NONE ? name(contender) : name(contender) + " " + name(operation);
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private void title(String title) {
        line("%n%s", title);
    }

    private void line(String format, Object... values) {
        out.printf(Locale.ROOT, format + "%n", values);
    }
}
