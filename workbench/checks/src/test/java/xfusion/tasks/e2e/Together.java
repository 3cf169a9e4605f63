package xfusion.tasks.e2e;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Many threads that do their work at the same moment. */
final class Together {

    static final int THREADS = 16;

    private Together() {}

    /** What each of 16 threads got from {@code work}, given its number from 0. */
    static <T> List<T> run(IntFunction<T> work) {
        var start = new CountDownLatch(THREADS);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> results = IntStream.range(0, THREADS)
                    .mapToObj(number -> threads.submit(() -> {
                        start.countDown();
                        start.await();
                        return work.apply(number);
                    }))
                    .toList();
            return results.stream().map(Together::result).toList();
        }
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }
}
