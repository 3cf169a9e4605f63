package xfusion.tasks.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import xfusion.tasks.persistence.TaskFailure.TaskDeleted;
import xfusion.tasks.persistence.TaskFailure.TaskExists;
import xfusion.tasks.persistence.TaskFailure.TaskNotFound;
import xfusion.tasks.persistence.TaskFailure.TaskUnwritable;
import xfusion.tasks.persistence.TaskFailure.VersionMismatch;
import xfusion.tasks.persistence.task.Expected;
import xfusion.tasks.persistence.task.Owner;
import xfusion.tasks.persistence.task.Task;
import xfusion.tasks.persistence.task.TaskId;
import xfusion.tasks.persistence.task.TaskKey;
import xfusion.tasks.persistence.task.TaskState;
import xfusion.tasks.persistence.task.TaskStatus;

/** Items of any kind are put between calls: what the operations promise holds for whatever there is. */
class AnyItemTest extends TableTest {

    private static final int STEPS = 300;
    private static final List<String> IDS = List.of("1", "2", "3", "4", "5", "6", "7", "8");
    private static final List<String> NO_IDS = List.of("a b", "\n", "x".repeat(1500));

    private AnyItem items = new AnyItem(new Random());

    /** {@code -Dseed=N} plays a run again. */
    @SuppressWarnings("unused")
    static LongStream seeds() {
        return LongStream.of(Long.getLong("seed", System.nanoTime()));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void breaksNoPromise(long seed) {
        items = new AnyItem(new Random(seed));
        for (int step = 1; step <= STEPS; step++) {
            put(items.next(items.any(items.random().nextInt(10) == 0 ? NO_IDS : IDS)));
            call(items.any(IDS));
            call(items.any(IDS));
            if (step % 10 == 0) {
                assertListsShowWhatFindShows();
            }
        }
    }

    private void call(String taskId) {
        Map<String, AttributeValue> before = stored(taskId);
        Optional<Task> shown = tasks.find(mine(taskId));
        meter.clear();
        try {
            switch (items.random().nextInt(6)) {
                case 0, 1 -> edit(taskId, shown, before);
                case 2 -> delete(taskId, shown, before);
                case 3 -> create(taskId, items.random().nextBoolean() ? ME : STRANGER, before);
                case 4 -> recreate(taskId, before);
                default -> adopt(taskId, before);
            }
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
        Expected expected = items.any(AnyItem.EXPECTATIONS);
        TaskFailure failure = failureOf(() -> tasks.edit(mine(taskId), items.any(AnyItem.EDITS), expected));
        assertTrue(meter.receipts().size() <= 3, () -> meter.receipts().toString());
        switch (failure) {
            case null ->
                assertChanged(shown.orElseThrow(), tasks.find(mine(taskId)).orElseThrow(), before);
            case TaskNotFound _ -> assertUntouched(taskId, before, shown.isEmpty());
            case VersionMismatch _ -> assertUntouched(taskId, before, isRefused(shown, expected));
            case TaskUnwritable _ -> assertUntouched(taskId, before, AnyItem.isUnwritable(before));
            case TaskFailure other -> throw other;
        }
    }

    private static boolean isRefused(Optional<Task> shown, Expected expected) {
        return !expected.accepts(shown.orElseThrow().version());
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
            assertEquals(before.getOrDefault("createdAt", before.get("updatedAt")), after.get("createdAt"));
        }
        Stream.of("taskId", "ownerId", "requestHash", "color")
                .forEach(name -> assertEquals(before.get(name), after.get(name)));
    }

    private void delete(String taskId, Optional<Task> shown, Map<String, AttributeValue> before) {
        Expected expected = items.any(AnyItem.EXPECTATIONS);
        switch (failureOf(() -> tasks.delete(mine(taskId), expected))) {
            case null -> {
                assertEquals(Optional.empty(), tasks.find(mine(taskId)));
                assertEquals(shown.isEmpty(), before.equals(stored(taskId)));
            }
            case VersionMismatch _ -> assertUntouched(taskId, before, isRefused(shown, expected));
            case TaskUnwritable _ -> assertUntouched(taskId, before, AnyItem.isUnwritable(before));
            case TaskFailure other -> throw other;
        }
    }

    private void create(String taskId, Owner owner, Map<String, AttributeValue> before) {
        switch (failureOf(() -> tasks.create(wanted(owner, taskId, "Learn SQL", TaskStatus.PENDING)))) {
            case null -> assertTrue(before.isEmpty() || AnyItem.wasCreatedByUs(before));
            case TaskExists _ -> assertUntouched(taskId, before, !before.isEmpty());
            case TaskDeleted _ -> assertUntouched(taskId, before, isTombstone(owner, before));
            case TaskFailure other -> throw other;
        }
    }

    private static boolean isTombstone(Owner owner, Map<String, AttributeValue> item) {
        return fromS("removed").equals(item.get("status")) && fromS(owner.id()).equals(item.get("ownerId"));
    }

    private void recreate(String taskId, Map<String, AttributeValue> before) {
        var wanted = wanted(ME, taskId, "Learn SQL", TaskStatus.PENDING);
        Expected expected = items.any(List.of(Expected.ANYTHING, version(2)));
        switch (failureOf(() -> tasks.recreate(wanted, expected))) {
            case null -> {
                Task task = tasks.find(mine(taskId)).orElseThrow();
                assertEquals(before.get("color"), stored(taskId).get("color"));
                assertTrue(before.equals(stored(taskId))
                        || isTombstone(ME, before) && wanted.content().equals(task.content()));
            }
            case TaskExists _ -> assertUntouched(taskId, before, !before.isEmpty());
            case VersionMismatch mismatch ->
                assertUntouched(
                        taskId, before, before.isEmpty() == mismatch.current().isEmpty());
            case TaskUnwritable _ -> assertUntouched(taskId, before, AnyItem.isUnwritable(before));
            case TaskFailure other -> throw other;
        }
    }

    /** Takes the version off, as the documentation advises to do. */
    private void adopt(String taskId, Map<String, AttributeValue> before) {
        var edited = new HashMap<>(before);
        edited.remove("version");
        if (!edited.isEmpty()) {
            boolean isATask = tasks.adopt(put(edited), ME).isEmpty();
            assertEquals(isATask, owns(ME, taskId) || owns(STRANGER, taskId));
        }
    }

    private boolean owns(Owner owner, String taskId) {
        return tasks.find(new TaskKey(owner, new TaskId(taskId))).isPresent();
    }

    private void assertListsShowWhatFindShows() {
        List<Task> shown =
                IDS.stream().flatMap(id -> tasks.find(mine(id)).stream()).toList();
        var listing = new Listing(tasks, 1 + items.random().nextInt(4));
        Stream<Optional<TaskStatus>> statuses = Stream.of(TaskStatus.values()).map(Optional::of);
        assertSame(shown, statuses.flatMap(status -> listing.tasks(status).stream()));
        assertSame(shown, listing.tasks(Optional.empty()).stream());
        var changed = new HashSet<TaskState>();
        assertTrue(listing.allChanges(Optional.empty(), changed::add).length() <= 512);
        assertSame(shown, changed.stream().flatMap(state -> state instanceof Task task ? Stream.of(task) : null));
    }

    private static void assertSame(List<Task> expected, Stream<Task> actual) {
        assertEquals(
                expected,
                actual.sorted(Comparator.comparing(task -> task.key().taskId().value()))
                        .toList());
    }
}
