package xfusion.tasks.bench.figures;

import java.util.List;
import java.util.stream.Stream;
import xfusion.tasks.bench.figures.WarmPath.Latency;

/** Round figures of everything that papers tell of, each contender in it; nobody has measured them. */
public final class InventedFigures {

    /** All contenders. */
    public static final Figures ALL = new Figures(
            SampleFigures.ALL.machine(),
            Stream.concat(
                            Stream.of(
                                    start(Contender.JVM, Operation.NONE, 50, 0),
                                    start(Contender.FLOOR, Operation.NONE, 150, 5)),
                            Stream.of(Operation.CREATE, Operation.GET).flatMap(InventedFigures::starts))
                    .toList(),
            Stream.of(Operation.CREATE, Operation.GET)
                    .flatMap(operation -> Stream.of(
                            restore(Contender.USUAL, operation, 500), restore(Contender.MANAGED, operation, 40)))
                    .toList(),
            List.of(
                    new Size(Contender.FLOOR, "Floor", 4_000, 15_000),
                    new Size(Contender.USUAL, "Usual", 18_000_000, 46_000_000),
                    new Size(Contender.MANAGED, "CreateTaskFunction", 4_500_000, 24_000_000),
                    new Size(Contender.AOT, "CreateTaskFunction", 40_000_000, 90_000_000)),
            Stream.of(Operation.CREATE, Operation.GET)
                    .flatMap(operation ->
                            Stream.of(warm(Contender.USUAL, operation, 6), warm(Contender.MANAGED, operation, 4)))
                    .toList(),
            List.of(),
            Stream.of(100, 10_000).flatMap(InventedFigures::units).toList());

    private InventedFigures() {}

    private static Stream<ColdStart> starts(Operation operation) {
        return Stream.of(
                start(Contender.USUAL, operation, 900, 300),
                start(Contender.MANAGED, operation, 350, 200),
                start(Contender.AOT, operation, 140, 80));
    }

    private static ColdStart start(Contender contender, Operation operation, double ready, double call) {
        return new ColdStart(contender, operation, of(ready), of(call), of(ready + call), of(ready * 1e6));
    }

    private static Restore restore(Contender contender, Operation operation, double call) {
        return new Restore(contender, operation, of(1000), of(10), of(call), of(call));
    }

    private static WarmPath warm(Contender contender, Operation operation, double millis) {
        return new WarmPath(contender, operation, latency(millis), latency(3));
    }

    /** From half of the median up to one and a half. */
    private static Latency latency(double median) {
        return new Latency(
                of(median),
                Stream.iterate(1, percent -> percent + 1)
                        .limit(100)
                        .map(percent -> median * (50 + percent) / 100)
                        .collect(Samples.gather()));
    }

    private static Stream<Units> units(int tasks) {
        return Stream.of(
                new Units(tasks, Operation.CREATE, Units.Kind.WRITE, 2, 2, true, 0, 0),
                new Units(tasks, Operation.CHANGE, Units.Kind.WRITE, 3, 3, true, 0, 0),
                new Units(tasks, Operation.UNCHANGED, Units.Kind.WRITE, 1, 1, false, 0, 0),
                new Units(tasks, Operation.GET, Units.Kind.READ, 1, 1, true, 0, 0),
                new Units(tasks, Operation.LIST, Units.Kind.READ, 2, 2, true, 50, 15_000));
    }

    private static Samples of(double value) {
        return new Samples(List.of(value, value, value));
    }
}
