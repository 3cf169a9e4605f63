package xfusion.tasks.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import xfusion.tasks.persistence.TaskFailure.TaskDeleted;
import xfusion.tasks.persistence.TaskFailure.TaskExists;
import xfusion.tasks.persistence.TaskFailure.TaskNotFound;
import xfusion.tasks.persistence.TaskFailure.VersionMismatch;
import xfusion.tasks.persistence.task.Edit;
import xfusion.tasks.persistence.task.Expected;
import xfusion.tasks.persistence.task.Owner;
import xfusion.tasks.persistence.task.Priority;
import xfusion.tasks.persistence.task.Task;
import xfusion.tasks.persistence.task.TaskId;
import xfusion.tasks.persistence.task.TaskKey;
import xfusion.tasks.persistence.task.TaskState;
import xfusion.tasks.persistence.task.TaskStatus;
import xfusion.tasks.table.CapacityMeter;

/** Items of any kind are put between calls: what the operations promise holds for whatever there is. */
class AnyItemTest extends TableTest {

    private static final int STEPS = 300;
    private static final List<String> IDS = List.of("1", "2", "3", "4", "5", "6", "7", "8");
    private static final List<String> NO_IDS = List.of("a b", "\n", "x".repeat(1500));

    private static final List<List<Edit>> EDITS = List.of(
            List.of(new Edit.Move(TaskStatus.PENDING)),
            List.of(new Edit.Move(TaskStatus.COMPLETED)),
            List.of(new Edit.Describe("Learn SQL"), new Edit.Move(TaskStatus.COMPLETED)),
            List.of(new Edit.Schedule(Optional.of(LocalDate.of(2026, 12, 24))), new Edit.Prioritize(Priority.NORMAL)),
            List.of(new Edit.Schedule(Optional.empty()), new Edit.Label(List.of())),
            List.of(new Edit.Label(List.of("a", "b"))),
            List.of(new Edit.Extend(_ -> Optional.of("{\"size\":1}"))));

    private final CapacityMeter meter = new CapacityMeter();
    private Random random = new Random();
    private AnyItem items = new AnyItem(random);
    private Tasks calls = tasks;

    /** {@code -Dseed=N} plays a run again. */
    @SuppressWarnings("unused")
    static LongStream seeds() {
        return LongStream.of(Long.getLong("seed", System.nanoTime()));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void breaksNoPromise(long seed) {
        random = new Random(seed);
        items = new AnyItem(random);
        var connection = connection();
        meter.addTo(connection);
        try (DynamoDbClient counted = connection.build()) {
            calls = tasksOver(counted);
            for (int step = 1; step <= STEPS; step++) {
                put(items.next(items.any(random.nextInt(10) == 0 ? NO_IDS : IDS)));
                call(items.any(IDS));
                call(items.any(IDS));
                if (step % 10 == 0) {
                    assertListsShowWhatFindShows();
                }
            }
        }
    }

    private void put(Map<String, AttributeValue> item) {
        client.putItem(put -> put.tableName(table.name()).item(item));
    }

    private Map<String, AttributeValue> stored(String taskId) {
        return client.getItem(get -> get.tableName(table.name()).key(Map.of("taskId", fromS(taskId))))
                .item();
    }

    private void call(String taskId) {
        Map<String, AttributeValue> before = stored(taskId);
        Optional<Task> shown = calls.find(mine(taskId));
        meter.clear();
        try {
            switch (random.nextInt(6)) {
                case 0, 1 -> edit(taskId, shown, before);
                case 2 -> delete(taskId, shown, before);
                case 3 -> create(taskId, random.nextBoolean() ? ME : STRANGER, before);
                case 4 -> recreate(taskId, before);
                default -> adopt(taskId, before);
            }
            assertTrue(meter.receipts().size() <= 4, () -> meter.receipts().toString());
        } catch (RuntimeException | AssertionError failure) {
            throw new AssertionError("Of " + before, failure);
        }
    }

    private static @Nullable TaskFailure failureOf(Runnable call) {
        try {
            call.run();
            return null;
        } catch (TaskFailure failure) {
            return failure;
        }
    }

    private void edit(String taskId, Optional<Task> shown, Map<String, AttributeValue> before) {
        Expected expected = items.any(List.of(Expected.ANYTHING, version(2)));
        switch (failureOf(() -> calls.edit(mine(taskId), items.any(EDITS), expected))) {
            case null ->
                assertChanged(shown.orElseThrow(), calls.find(mine(taskId)).orElseThrow(), before);
            case TaskNotFound _ -> assertUntouched(taskId, before, shown.isEmpty());
            case VersionMismatch _ -> assertUntouched(taskId, before, isRefused(shown.orElseThrow(), expected));
            case TaskFailure other -> throw other;
        }
    }

    private static boolean isRefused(Task shown, Expected expected) {
        return !expected.accepts(shown.version()) || shown.version() == ItemReader.LAST_VERSION;
    }

    private void assertUntouched(String taskId, Map<String, AttributeValue> before, boolean isRight) {
        assertTrue(isRight);
        assertEquals(before, stored(taskId));
    }

    private void assertChanged(Task old, Task now, Map<String, AttributeValue> before) {
        Map<String, AttributeValue> after = stored(old.key().taskId().value());
        if (!after.equals(before)) {
            assertEquals(old.version() + 1, now.version());
            boolean isLast = old.updatedAt().toString().equals("9999-12-31T23:59:59.999Z");
            assertTrue(isLast || now.updatedAt().isAfter(old.updatedAt()), now::toString);
        }
        Stream.of("taskId", "ownerId", "createdAt", "requestHash", "color")
                .forEach(name -> assertEquals(before.get(name), after.get(name)));
    }

    private void delete(String taskId, Optional<Task> shown, Map<String, AttributeValue> before) {
        Expected expected = items.any(List.of(Expected.ANYTHING, version(2)));
        switch (failureOf(() -> calls.delete(mine(taskId), expected))) {
            case null -> {
                assertEquals(Optional.empty(), calls.find(mine(taskId)));
                assertEquals(shown.isEmpty(), before.equals(stored(taskId)));
            }
            case VersionMismatch _ -> assertUntouched(taskId, before, isRefused(shown.orElseThrow(), expected));
            case TaskFailure other -> throw other;
        }
    }

    private void create(String taskId, Owner owner, Map<String, AttributeValue> before) {
        switch (failureOf(() -> calls.create(wanted(owner, taskId, "Learn SQL", TaskStatus.PENDING)))) {
            case null -> assertTrue(before.isEmpty() || wasCreatedByUs(before));
            case TaskExists _ -> assertUntouched(taskId, before, !before.isEmpty());
            case TaskDeleted _ -> assertUntouched(taskId, before, isTombstone(owner, before));
            case TaskFailure other -> throw other;
        }
    }

    private static boolean wasCreatedByUs(Map<String, AttributeValue> item) {
        return item.containsKey("requestHash")
                && !"hash".equals(item.get("requestHash").s());
    }

    private static boolean isTombstone(Owner owner, Map<String, AttributeValue> item) {
        return fromS("removed").equals(item.get("status")) && fromS(owner.id()).equals(item.get("ownerId"));
    }

    private void recreate(String taskId, Map<String, AttributeValue> before) {
        var wanted = wanted(ME, taskId, "Learn SQL", TaskStatus.PENDING);
        Expected expected = items.any(List.of(Expected.ANYTHING, version(2)));
        switch (failureOf(() -> calls.recreate(wanted, expected))) {
            case null -> {
                Task task = calls.find(mine(taskId)).orElseThrow();
                assertEquals(before.get("color"), stored(taskId).get("color"));
                assertTrue(before.equals(stored(taskId))
                        || isTombstone(ME, before) && wanted.content().equals(task.content()));
            }
            case TaskExists _ -> assertUntouched(taskId, before, !before.isEmpty());
            case VersionMismatch mismatch ->
                assertUntouched(
                        taskId, before, before.isEmpty() == mismatch.current().isEmpty());
            case TaskFailure other -> throw other;
        }
    }

    /** Takes the version off, as the documentation advises to do. */
    private void adopt(String taskId, Map<String, AttributeValue> before) {
        var edited = new HashMap<>(before);
        edited.remove("version");
        if (!edited.isEmpty()) {
            put(edited);
            var seen = new HandPutItem(
                    StoredItem.of(edited).values(), StoredItem.of(before).values());
            boolean isATask = calls.adopt(seen, ME).isEmpty();
            assertEquals(isATask, owns(ME, taskId) || owns(STRANGER, taskId));
        }
    }

    private boolean owns(Owner owner, String taskId) {
        return calls.find(new TaskKey(owner, new TaskId(taskId))).isPresent();
    }

    private void assertListsShowWhatFindShows() {
        List<Task> shown =
                IDS.stream().flatMap(id -> calls.find(mine(id)).stream()).toList();
        Stream<Optional<TaskStatus>> statuses = Stream.of(TaskStatus.values()).map(Optional::of);
        assertSame(shown, statuses.flatMap(status -> listed(status).stream()));
        assertSame(shown, listed(Optional.empty()).stream());
        assertSame(
                shown,
                changes().stream()
                        .flatMap(state -> state instanceof Task task ? Stream.of(task) : null)
                        .distinct());
    }

    private static void assertSame(List<Task> expected, Stream<Task> actual) {
        assertEquals(
                expected,
                actual.sorted(Comparator.comparing(task -> task.key().taskId().value()))
                        .toList());
    }

    private List<Task> listed(Optional<TaskStatus> status) {
        var found = new ArrayList<Task>();
        int limit = 1 + random.nextInt(4);
        Optional<String> cursor = Optional.empty();
        do {
            var after = cursor.map(text -> Cursor.decode(text, ME, status));
            Page page = calls.list(new TaskQuery(ME, status, limit, after));
            found.addAll(page.tasks());
            cursor = page.nextCursor();
        } while (cursor.isPresent());
        return found;
    }

    private List<TaskState> changes() {
        var found = new ArrayList<TaskState>();
        int limit = 1 + random.nextInt(4);
        ChangesPage page = calls.listChanges(new ChangesQuery(ME, Optional.empty(), limit));
        found.addAll(page.items());
        while (page.hasMore()) {
            assertTrue(page.next().length() <= 512, page::next);
            var since = Optional.of(SyncToken.decode(page.next(), ME));
            page = calls.listChanges(new ChangesQuery(ME, since, limit));
            found.addAll(page.items());
        }
        return found;
    }
}
