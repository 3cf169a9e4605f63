package xfusion.tasks.bench.start;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import xfusion.tasks.bench.figures.Contender;
import xfusion.tasks.bench.figures.Operation;
import xfusion.tasks.bench.figures.Samples;

/** Something that is started once in every round, and what was seen of it. */
final class Trial {

    private final Contender contender;
    private final Operation operation;
    private final Supplier<Sample> start;
    private final List<Sample> samples = new ArrayList<>();

    Trial(Contender contender, Operation operation, Supplier<Sample> start) {
        this.contender = contender;
        this.operation = operation;
        this.start = start;
    }

    Contender contender() {
        return contender;
    }

    Operation operation() {
        return operation;
    }

    /** Once, to fill the disk's caches: nothing is kept of it. */
    void rehearse() {
        start.get();
    }

    void run() {
        samples.add(start.get());
    }

    /** What was seen, round by round, in milliseconds. */
    Samples millis(Function<Sample, Duration> quantity) {
        return samples.stream()
                .map(quantity)
                .map(time -> Math.round(time.toNanos() / 1e3) / 1e3)
                .collect(Samples.gather());
    }

    /** What was seen, round by round. */
    Samples peakMemory() {
        return samples.stream().map(sample -> (double) sample.peakMemory()).collect(Samples.gather());
    }
}
