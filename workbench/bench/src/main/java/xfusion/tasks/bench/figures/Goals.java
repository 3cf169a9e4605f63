package xfusion.tasks.bench.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Holds figures against what the project wants them to be; most are ratios to the usual way.
 *
 * @param figures what was measured
 */
public record Goals(Figures figures) {

    private static final List<Operation> OPERATIONS = List.of(Operation.CREATE, Operation.GET);
    private static final double MEGABYTE = 1e6;

    /** Every goal that something was measured for. */
    public List<Goal> all() {
        List<Goal> goals = new ArrayList<>();
        for (Operation operation : OPERATIONS) {
            coldStart(Contender.MANAGED, operation, 0.60, 0.45).ifPresent(goals::add);
        }
        for (Operation operation : OPERATIONS) {
            restore(operation).ifPresent(goals::add);
        }
        for (Operation operation : OPERATIONS) {
            coldStart(Contender.AOT, operation, 0.27, 0.20).ifPresent(goals::add);
        }
        memory(Contender.MANAGED, 0.80, 0.65).ifPresent(goals::add);
        memory(Contender.AOT, 0.50, 0.45).ifPresent(goals::add);
        figures.warmPaths().stream()
                .filter(path -> path.contender() == Contender.MANAGED)
                .map(Goals::warm)
                .forEach(goals::add);
        figures.throughputs().stream()
                .filter(path -> path.contender() == Contender.MANAGED)
                .map(Goals::throughput)
                .forEach(goals::add);
        size().ifPresent(goals::add);
        units().ifPresent(goals::add);
        return goals;
    }

    private Optional<Goal> coldStart(Contender contender, Operation operation, double must, double reach) {
        return start(contender, operation)
                .map(start -> Goal.atMost(
                        "cold start to first answer, %s %s".formatted(name(contender), name(operation)),
                        start.totalMillis().ratioTo(usual(operation).totalMillis()),
                        must,
                        reach,
                        "x"));
    }

    private Optional<Goal> restore(Operation operation) {
        return figures.restore(Contender.MANAGED, operation)
                .map(restore -> Goal.atMost(
                        "restore to first answer, " + name(operation),
                        restore.totalMillis()
                                .ratioTo(figures.restore(Contender.USUAL, operation)
                                        .orElseThrow()
                                        .totalMillis()),
                        0.20,
                        0.10,
                        "x"));
    }

    private Optional<Goal> memory(Contender contender, double must, double reach) {
        return start(contender, Operation.CREATE)
                .map(start -> Goal.atMost(
                        "peak memory, %s create".formatted(name(contender)),
                        start.peakMemoryBytes().ratioTo(usual(Operation.CREATE).peakMemoryBytes()),
                        must,
                        reach,
                        "x"));
    }

    private static Goal warm(WarmPath path) {
        return Goal.atMost(
                "warm handler over the bare client, " + name(path.operation()),
                path.handler().batchMillis().ratioTo(path.client().batchMillis()),
                1.15,
                1.05,
                "x");
    }

    /** Better than the bare client it cannot be. */
    private static Goal throughput(Throughput throughput) {
        return Goal.atLeast(
                "throughput of %d threads over 1, %s".formatted(throughput.threads(), name(throughput.operation())),
                throughput.handler().gain(),
                1.5,
                throughput.client().gain(),
                "x");
    }

    private Optional<Goal> size() {
        return figures.sizes().stream()
                .filter(size -> size.contender() == Contender.MANAGED)
                .mapToLong(Size::zippedBytes)
                .max()
                .stream()
                .mapToObj(bytes -> Goal.atMost("largest artifact, zipped", bytes / MEGABYTE, 6, 4.5, " MB"))
                .findFirst();
    }

    private Optional<Goal> units() {
        long off = figures.units().stream()
                .filter(units -> units.units() != units.expected())
                .count();
        return figures.units().isEmpty()
                ? Optional.empty()
                : Optional.of(Goal.atMost("request units that are not as expected", off, 0, 0, ""));
    }

    private Optional<ColdStart> start(Contender contender, Operation operation) {
        return figures.coldStart(contender, operation);
    }

    private ColdStart usual(Operation operation) {
        return start(Contender.USUAL, operation).orElseThrow();
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
