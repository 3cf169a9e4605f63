package xfusion.tasks.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import xfusion.tasks.persistence.TaskFailure.TaskExists;
import xfusion.tasks.persistence.TaskFailure.VersionMismatch;
import xfusion.tasks.persistence.task.Edit;
import xfusion.tasks.persistence.task.Expected;
import xfusion.tasks.persistence.task.Task;
import xfusion.tasks.persistence.task.TaskStatus;

/** Sixteen threads do the same thing to one task at the same moment. */
class ConcurrencyTest extends TableTest {

    private static final int THREADS = 16;

    private static <T> List<T> together(IntFunction<Callable<T>> thread) throws Exception {
        var start = new CyclicBarrier(THREADS);
        try (var executor = Executors.newFixedThreadPool(THREADS)) {
            List<Future<T>> futures = IntStream.range(0, THREADS)
                    .mapToObj(i -> executor.submit(() -> {
                        start.await();
                        return thread.apply(i).call();
                    }))
                    .toList();
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        }
    }

    /** Whether the operation was done; false if it was refused in the way that a loser should be. */
    private static Callable<Boolean> wins(Runnable operation, Class<? extends TaskFailure> refusal) {
        return () -> {
            try {
                operation.run();
                return true;
            } catch (TaskFailure failure) {
                assertEquals(refusal, failure.getClass());
                return false;
            }
        };
    }

    @Test
    void letsOneChangeOfTheSameVersionWin() throws Exception {
        tasks.create(wanted("1"));

        List<Boolean> won = together(i -> wins(
                () -> tasks.changeStatus(
                        mine("1"), i % 2 == 0 ? TaskStatus.COMPLETED : TaskStatus.CANCELLED, version(1)),
                VersionMismatch.class));

        Task stored = tasks.find(mine("1")).orElseThrow();
        long alreadySo = THREADS / 2;
        assertEquals(2, stored.version());
        assertEquals(alreadySo, won.stream().filter(w -> w).count());
    }

    @Test
    void givesEveryEffectiveChangeAVersionOfItsOwn() throws Exception {
        tasks.create(wanted("1"));
        var toggled =
                new TaskStatus[] {TaskStatus.COMPLETED, TaskStatus.CANCELLED, TaskStatus.PENDING, TaskStatus.IN_PROGRESS
                };

        List<Task> results =
                together(i -> () -> tasks.changeStatus(mine("1"), toggled[i % toggled.length], Expected.ANYTHING));

        long last = tasks.find(mine("1")).orElseThrow().version();
        List<Task> distinct =
                results.stream().filter(task -> task.version() > 1).distinct().toList();
        assertEquals(
                LongStream.rangeClosed(2, last).boxed().toList(),
                distinct.stream().map(task -> task.version()).sorted().toList());
    }

    /** The history of one task, in which a fourth of the writers edit, delete or raise it again. */
    @Test
    void usesNoVersionTwice() throws Exception {
        tasks.create(wanted("1"));
        Runnable[] changes = {
            () -> tasks.edit(mine("1"), List.of(new Edit.Describe("Learn SQL")), Expected.ANYTHING),
            () -> tasks.changeStatus(mine("1"), TaskStatus.COMPLETED, Expected.ANYTHING),
            () -> tasks.delete(mine("1"), Expected.ANYTHING),
            () -> tasks.recreate(wanted("1"), Expected.ANYTHING)
        };
        var history = new ConcurrentSkipListMap<Long, String>();

        together(i -> () -> {
            for (int round = 0; round < 5; round++) {
                try {
                    changes[(i + round) % changes.length].run();
                } catch (TaskFailure refused) {
                    // As some have to be.
                }
                var item = StoredItem.of(stored("1")).values();
                String write = item.get("writeId") + " at " + item.get("updatedAt");
                assertEquals(write, history.merge(Long.valueOf(item.get("version")), write, (first, _) -> first));
            }
            return i;
        });

        List<String> times =
                history.values().stream().map(write -> write.split(" at ")[1]).toList();
        assertEquals(times.stream().sorted().distinct().toList(), times);
    }

    @Test
    void letsOneOfManyCreationsWin() throws Exception {
        List<Boolean> won = together(i ->
                wins(() -> tasks.create(wanted(ME, "1", "content " + i, TaskStatus.PENDING)), TaskExists.class));

        assertEquals(1, won.stream().filter(w -> w).count());
    }

    @Test
    void givesTheSameTaskToAllWhoAskForTheSame() throws Exception {
        List<Task> created = together(_ -> () -> tasks.create(wanted("1")));

        assertEquals(1, created.stream().distinct().count());
    }
}
