package xfusion.tasks.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import xfusion.tasks.persistence.task.Edit;
import xfusion.tasks.persistence.task.Expected;
import xfusion.tasks.persistence.task.Task;
import xfusion.tasks.persistence.task.TaskState;
import xfusion.tasks.persistence.task.TaskStatus;
import xfusion.tasks.table.TestTable;

/**
 * The index shows each write up to 5 s late, the writers' clocks are up to 5 s apart, and so is the reader's: nothing is
 * missed all the same. Time is simulated, and the same seed makes the same run.
 */
class LaggingIndexTest extends TableTest {

    private static final int TASKS = 40;
    private static final int STEPS = 300;
    private static final Duration MOST = Duration.ofSeconds(5);

    /** What readers see: each item as it was a while ago. */
    @AutoClose
    private final TestTable seen = TestTable.create();

    private final PriorityQueue<Copy> copies = new PriorityQueue<>();
    private final Map<String, Long> shown = new HashMap<>();
    private Random random = new Random();

    /** An item on its way to the index. */
    private record Copy(Instant due, TaskState state, Map<String, AttributeValue> item) implements Comparable<Copy> {
        @Override
        public int compareTo(Copy other) {
            return due.compareTo(other.due);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void showsEveryClientTheTableAfterTwoQuietRounds(long seed) {
        random = new Random(seed);
        List<Tasks> writers = List.of(writer(), writer());
        List<Device> devices = List.of(new Device(3), new Device(50), new Device(500));
        for (int step = 0; step < STEPS; step++) {
            pass(Duration.ofMillis(random.nextInt(5000)));
            write(writers.get(random.nextInt(writers.size())));
            if (random.nextInt(4) == 0) {
                devices.get(random.nextInt(devices.size())).listOnePage();
            }
        }

        pass(MOST.plusSeconds(1));
        devices.forEach(Device::finishTwoRounds);

        Map<String, Long> living = livingVersions();
        devices.forEach(device -> assertEquals(living, device.living()));
    }

    private Tasks writer() {
        Duration skew = Duration.ofMillis(random.nextInt(2 * (int) MOST.toMillis()) - MOST.toMillis());
        return new Tasks(table.name(), client, () -> now.get().plus(skew), 1);
    }

    private void write(Tasks writer) {
        String id = "task-" + random.nextInt(TASKS);
        TaskStatus status = TaskStatus.values()[random.nextInt(TaskStatus.values().length)];
        try {
            switch (random.nextInt(8)) {
                case 0 -> writer.delete(mine(id), Expected.ANYTHING);
                case 1 -> writer.edit(mine(id), List.of(new Edit.Describe("at " + now.get())), Expected.ANYTHING);
                case 2, 3, 4 -> writer.changeStatus(mine(id), status, Expected.ANYTHING);
                default -> writer.create(wanted(ME, id, "Number " + random.nextInt(), status));
            }
        } catch (TaskFailure.TaskDeleted deleted) {
            writer.recreate(
                    wanted(id), Expected.version(deleted.current().orElseThrow().version()));
        } catch (TaskFailure.Conflict | TaskFailure.TaskNotFound refused) {
            return;
        }
        copyLater(id);
    }

    private void copyLater(String id) {
        var item = table.client()
                .getItem(get -> get.tableName(table.name())
                        .key(Map.of("taskId", AttributeValue.fromS(id)))
                        .consistentRead(true))
                .item();
        Optional.of(item)
                .filter(found -> !found.isEmpty())
                .map(StoredItem::of)
                .flatMap(StoredItem::read)
                .map(StoredTask::state)
                .ifPresent(state -> {
                    Instant due = now.get().plusMillis(random.nextInt((int) MOST.toMillis()));
                    copies.add(new Copy(due, state, item));
                });
    }

    /** Lets time pass, and the index show what is due; it never shows an older version after a newer one. */
    private void pass(Duration time) {
        now.updateAndGet(instant -> instant.plus(time));
        while (!copies.isEmpty() && !copies.peek().due().isAfter(now.get())) {
            Copy copy = copies.remove();
            String id = copy.state().key().taskId().value();
            if (shown.merge(id, copy.state().version(), Math::max)
                    == copy.state().version()) {
                seen.client().putItem(put -> put.tableName(seen.name()).item(copy.item()));
            }
        }
    }

    private Map<String, Long> livingVersions() {
        Map<String, Long> living = new HashMap<>();
        table.client().scanPaginator(scan -> scan.tableName(table.name())).items().stream()
                .map(StoredItem::of)
                .flatMap(item -> item.read().flatMap(StoredTask::task).stream())
                .forEach(task -> living.put(task.key().taskId().value(), task.version()));
        return living;
    }

    /** A client that keeps the rules of docs/sync.md. */
    private final class Device {

        private final int limit;
        private final Tasks reader;
        private final Map<String, TaskState> copies = new HashMap<>();
        private Optional<String> next = Optional.empty();

        Device(int limit) {
            this.limit = limit;
            Duration skew = Duration.ofMillis(random.nextInt(2 * (int) MOST.toMillis()) - MOST.toMillis());
            reader = new Tasks(seen.name(), seen.client(), () -> now.get().plus(skew), 1);
        }

        boolean listOnePage() {
            Optional<SyncToken> since = next.map(text -> SyncToken.decode(text, ME));
            ChangesPage page = reader.listChanges(new ChangesQuery(ME, since, limit));
            page.items().forEach(this::keep);
            next = Optional.of(page.next());
            return page.hasMore();
        }

        void finishTwoRounds() {
            for (int round = 0; round < 2; round++) {
                while (listOnePage()) {}
            }
        }

        private void keep(TaskState listed) {
            copies.merge(
                    listed.key().taskId().value(),
                    listed,
                    (own, other) -> other.updatedAt().isAfter(own.updatedAt()) ? other : own);
        }

        Map<String, Long> living() {
            Map<String, Long> living = new HashMap<>();
            copies.forEach((id, state) -> {
                if (state instanceof Task) {
                    living.put(id, state.version());
                }
            });
            return living;
        }
    }
}
