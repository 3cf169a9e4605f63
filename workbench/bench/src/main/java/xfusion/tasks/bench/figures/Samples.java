package xfusion.tasks.bench.figures;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One quantity, measured again and again.
 *
 * @param values in the order in which they were measured
 */
public record Samples(@JsonValue List<Double> values) {

    /** Samples of those values. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Samples {
        values = List.copyOf(values);
    }

    /** Gathers a stream of values. */
    public static Collector<Double, ?, Samples> gather() {
        return Collectors.collectingAndThen(Collectors.toList(), Samples::new);
    }

    /** The value that half of the samples do not exceed. */
    public double median() {
        return percentile(50);
    }

    /** How far the middle half of the samples is apart. */
    public double spread() {
        return percentile(75) - percentile(25);
    }

    /**
     * The value that {@code percent} of a hundred samples do not exceed; between two samples it lies on a straight line.
     *
     * @throws IllegalStateException if there are no samples
     */
    public double percentile(double percent) {
        if (values.isEmpty()) {
            throw new IllegalStateException("there are no samples");
        }
        List<Double> sorted = values.stream().sorted().toList();
        double place = percent / 100 * (sorted.size() - 1);
        double below = sorted.get((int) Math.floor(place));
        double above = sorted.get((int) Math.ceil(place));
        return below + (above - below) * (place - Math.floor(place));
    }

    /** This median as a multiple of the other one. */
    public double ratioTo(Samples other) {
        return median() / other.median();
    }

    /** The sums of samples of the same round. */
    public Samples plus(Samples other) {
        return IntStream.range(0, values.size())
                .mapToObj(round -> values.get(round) + other.values.get(round))
                .collect(gather());
    }

    /** The samples in another unit. */
    public Samples times(double factor) {
        return values.stream().map(value -> value * factor).collect(gather());
    }
}
