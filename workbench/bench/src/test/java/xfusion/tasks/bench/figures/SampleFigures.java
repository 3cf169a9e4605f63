package xfusion.tasks.bench.figures;

import java.time.Instant;
import java.util.Collections;
import java.util.List;

/** Figures to test with; nobody has measured them. */
public final class SampleFigures {

    private static final Samples MANAGED = new Samples(List.of(20.0, 25.0, 30.5));
    private static final Samples USUAL = new Samples(List.of(40.0, 50.0, 60.0));
    private static final WarmPath.Latency LATENCY =
            new WarmPath.Latency(MANAGED, new Samples(Collections.nCopies(100, 1.25)));
    private static final Throughput.Load LOAD = new Throughput.Load(MANAGED, USUAL);

    /** Some of everything. */
    public static final Figures ALL = new Figures(
            new Machine(Instant.parse("2026-11-22T08:00:00Z"), "v1", 2, "any", 1L << 34, "Linux", "25", "2", "2.54", 3),
            List.of(
                    start(Contender.JVM, Operation.NONE, MANAGED),
                    start(Contender.FLOOR, Operation.NONE, MANAGED),
                    start(Contender.USUAL, Operation.CREATE, USUAL),
                    start(Contender.MANAGED, Operation.CREATE, MANAGED)),
            List.of(
                    restore(Contender.USUAL, Operation.CREATE, USUAL),
                    restore(Contender.MANAGED, Operation.CREATE, MANAGED)),
            List.of(new Size(Contender.MANAGED, "CreateTaskFunction", 4_900_000, 24_700_000)),
            List.of(new WarmPath(Contender.MANAGED, Operation.CREATE, LATENCY, LATENCY)),
            List.of(new Throughput(Contender.MANAGED, Operation.CREATE, 16, LOAD, LOAD)),
            List.of(
                    new Units(100, Operation.CREATE, Units.Kind.WRITE, 2, 2, true, 0, 0),
                    new Units(100, Operation.UNCHANGED, Units.Kind.WRITE, 1, 1, false, 0, 0),
                    new Units(100, Operation.LIST, Units.Kind.READ, 1, 0.5, true, 9, 2000)));

    private SampleFigures() {}

    static Goal goal(String figure) {
        return new Goals(ALL)
                .all().stream()
                        .filter(goal -> goal.figure().equals(figure))
                        .findFirst()
                        .orElseThrow();
    }

    private static ColdStart start(Contender contender, Operation operation, Samples samples) {
        return new ColdStart(contender, operation, samples, samples, samples, samples);
    }

    private static Restore restore(Contender contender, Operation operation, Samples samples) {
        return new Restore(contender, operation, samples, samples, samples, samples);
    }
}
