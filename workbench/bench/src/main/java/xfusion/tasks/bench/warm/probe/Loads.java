package xfusion.tasks.bench.warm.probe;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * How many calls of one kind were made in a second, by one thread and by many.
 *
 * @param one slice by slice
 * @param many slice by slice
 */
record Loads(List<Double> one, List<Double> many) {

    /** Both kinds, by one thread and by many, by turns. */
    static Loads[] measure(Calls<?> one, Calls<?> other, Task task) throws Exception {
        var ofOne = new Loads(new ArrayList<>(), new ArrayList<>());
        var ofOther = new Loads(new ArrayList<>(), new ArrayList<>());
        try (var threads = Executors.newFixedThreadPool(task.threads())) {
            // The first slice counts for nothing: threads and connections are new.
            for (int slice = 0; slice <= task.slices(); slice++) {
                ofOne.one.add(slice(one, 1, threads, task.sliceMillis()));
                ofOther.one.add(slice(other, 1, threads, task.sliceMillis()));
                ofOne.many.add(slice(one, task.threads(), threads, task.sliceMillis()));
                ofOther.many.add(slice(other, task.threads(), threads, task.sliceMillis()));
            }
        }
        return new Loads[] {ofOne.withoutFirst(), ofOther.withoutFirst()};
    }

    private Loads withoutFirst() {
        return new Loads(one.subList(1, one.size()), many.subList(1, many.size()));
    }

    private static double slice(Calls<?> calls, int threads, ExecutorService pool, long millis) throws Exception {
        long began = System.nanoTime();
        long end = began + millis * 1_000_000;
        List<Callable<Integer>> loops = new ArrayList<>();
        for (int thread = 0; thread < threads; thread++) {
            loops.add(() -> callUntil(end, calls));
        }
        long done = 0;
        for (Future<Integer> loop : pool.invokeAll(loops)) {
            done += loop.get();
        }
        return Math.round(done * 1e10 / (System.nanoTime() - began)) / 10.0;
    }

    private static int callUntil(long end, Calls<?> calls) throws Exception {
        int done = 0;
        while (System.nanoTime() < end) {
            calls.time();
            done++;
        }
        return done;
    }

    String json() {
        return "{\"oneThreadPerSecond\":%s,\"manyThreadsPerSecond\":%s}".formatted(one, many);
    }
}
