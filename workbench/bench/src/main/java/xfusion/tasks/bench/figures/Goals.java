package xfusion.tasks.bench.figures;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Holds figures against what the project wants them to be; most are ratios to the usual way.
 *
 * @param figures what was measured
 */
public record Goals(Figures figures) {

    private static final double MEGABYTE = 1e6;

    /** Every goal that something was measured for. */
    public List<Goal> all() {
        return Stream.of(
                        each(operation -> coldStart(Contender.MANAGED, operation, 0.60, 0.45)),
                        each(this::restore),
                        each(operation -> coldStart(Contender.AOT, operation, 0.27, 0.20)),
                        memory(Contender.MANAGED, 0.80, 0.65).stream(),
                        memory(Contender.AOT, 0.50, 0.45).stream(),
                        warm(),
                        throughput(),
                        size().stream(),
                        units().stream())
                .flatMap(Function.identity())
                .toList();
    }

    private static Stream<Goal> each(Function<Operation, Optional<Goal>> goal) {
        return Stream.of(Operation.CREATE, Operation.GET).map(goal).flatMap(Optional::stream);
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

    private Stream<Goal> warm() {
        return figures.warmPaths().stream()
                .filter(path -> path.contender() == Contender.MANAGED)
                .map(path -> Goal.atMost(
                        "warm handler over the bare client, " + name(path.operation()),
                        path.handler().batchMillis().ratioTo(path.client().batchMillis()),
                        1.15,
                        1.05,
                        "x"));
    }

    /** What the bare client gains is what there is to gain. */
    private Stream<Goal> throughput() {
        return figures.throughputs().stream()
                .filter(load -> load.contender() == Contender.MANAGED)
                .map(load -> Goal.atLeast(
                        "throughput of %d threads over 1, %s".formatted(load.threads(), name(load.operation())),
                        load.handler().gain(),
                        1.5,
                        load.client().gain(),
                        "x"));
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
