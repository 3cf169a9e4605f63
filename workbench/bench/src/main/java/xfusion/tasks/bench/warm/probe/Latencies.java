package xfusion.tasks.bench.warm.probe;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** How long calls of one kind took, batch by batch. */
final class Latencies {

    private final long[][] nanos;

    private Latencies(int batches) {
        nanos = new long[batches][];
    }

    /** Both kinds by turns, batch by batch; which one begins alternates too. */
    static Latencies[] measure(Calls<?> one, Calls<?> other, Task task) throws Exception {
        warmUp(one, other, task.warmUpCalls());
        var ofOne = new Latencies(task.batches());
        var ofOther = new Latencies(task.batches());
        for (int batch = 0; batch < task.batches(); batch++) {
            if (batch % 2 == 0) {
                ofOne.nanos[batch] = batch(one, task.batch());
                ofOther.nanos[batch] = batch(other, task.batch());
            } else {
                ofOther.nanos[batch] = batch(other, task.batch());
                ofOne.nanos[batch] = batch(one, task.batch());
            }
        }
        return new Latencies[] {ofOne, ofOther};
    }

    private static void warmUp(Calls<?> one, Calls<?> other, int calls) throws Exception {
        for (int call = 0; call < calls; call++) {
            one.time();
            other.time();
        }
    }

    private static long[] batch(Calls<?> calls, int size) throws Exception {
        long[] batch = new long[size];
        for (int call = 0; call < size; call++) {
            batch[call] = calls.time();
        }
        return batch;
    }

    String json() {
        return "{\"batchMillis\":%s,\"percentileMillis\":%s}".formatted(array(medians()), array(percentiles()));
    }

    private DoubleStream medians() {
        return Arrays.stream(nanos).mapToDouble(batch -> percentile(sorted(LongStream.of(batch)), 50));
    }

    private DoubleStream percentiles() {
        long[] all = sorted(Arrays.stream(nanos).flatMapToLong(LongStream::of));
        return IntStream.rangeClosed(1, 100).mapToDouble(percent -> percentile(all, percent));
    }

    private static long[] sorted(LongStream values) {
        return values.sorted().toArray();
    }

    /** In milliseconds. */
    private static double percentile(long[] sorted, int percent) {
        int place = (int) Math.ceil(percent / 100.0 * sorted.length) - 1;
        return Math.round(sorted[place] / 1e2) / 1e4;
    }

    private static String array(DoubleStream values) {
        return values.mapToObj(String::valueOf).collect(Collectors.joining(",", "[", "]"));
    }
}
