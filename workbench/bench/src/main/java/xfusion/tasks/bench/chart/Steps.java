package xfusion.tasks.bench.chart;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Round numbers from 0 up.
 *
 * @param step how far they are apart
 * @param count how many follow on 0
 */
record Steps(double step, int count) {

    private static final int AT_MOST = 5;

    /** A few, the last at or above the value. */
    static Steps above(double value) {
        double magnitude = Math.pow(10, Math.floor(Math.log10(value)) - 1);
        double step = DoubleStream.of(1, 2, 5, 10, 20, 50, 100)
                .map(factor -> factor * magnitude)
                .filter(candidate -> candidate * AT_MOST >= value)
                .findFirst()
                .orElse(value);
        return new Steps(step, (int) Math.ceil(value / step));
    }

    double top() {
        return step * count;
    }

    DoubleStream all() {
        return IntStream.rangeClosed(0, count).mapToDouble(number -> number * step);
    }
}
