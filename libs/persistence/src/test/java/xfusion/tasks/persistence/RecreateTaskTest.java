package xfusion.tasks.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import xfusion.tasks.persistence.TaskFailure.TaskDeleted;
import xfusion.tasks.persistence.TaskFailure.TaskExists;
import xfusion.tasks.persistence.TaskFailure.VersionMismatch;
import xfusion.tasks.persistence.task.Expected;
import xfusion.tasks.persistence.task.NewTask;
import xfusion.tasks.persistence.task.Task;
import xfusion.tasks.persistence.task.TaskState;
import xfusion.tasks.persistence.task.TaskStatus;
import xfusion.tasks.persistence.task.Tombstone;

/** What creation does without a version and with one, depending on what is there. */
class RecreateTaskTest extends TableTest {

    private static final NewTask SAME = wanted("1");
    private static final NewTask OTHER = wanted(ME, "1", "Learn SQL", TaskStatus.COMPLETED);
    private static final NewTask FOREIGN = wanted(STRANGER, "1", "Learn DynamoDB", TaskStatus.PENDING);

    private void assertMismatch(Optional<TaskState> current, NewTask task, long version) {
        var failure = assertThrows(VersionMismatch.class, () -> tasks.recreate(task, version(version)));
        assertEquals(current, failure.current());
    }

    private void assertExists(Optional<TaskState> current, Runnable creation) {
        assertEquals(current, assertThrows(TaskExists.class, creation::run).current());
    }

    @Test
    void isRefusedWhereNothingIs() {
        assertMismatch(Optional.empty(), SAME, 1);
        assertThrows(VersionMismatch.class, () -> tasks.recreate(SAME, Expected.ANYTHING));
        assertEquals(Map.of(), stored("1"));
    }

    @Nested
    class OverATombstone {

        private final Tombstone tombstone = tombstone();

        private Tombstone tombstone() {
            tasks.create(SAME);
            later();
            tasks.delete(mine("1"), Expected.ANYTHING);
            later();
            return new Tombstone(mine("1"), now.get().minusSeconds(1), 2);
        }

        @Test
        void isRefusedWithoutAVersionWhateverTheContent() {
            for (NewTask task : new NewTask[] {SAME, OTHER}) {
                var failure = assertThrows(TaskDeleted.class, () -> tasks.create(task));
                assertEquals(Optional.of(tombstone), failure.current());
            }
        }

        @Test
        void makesANewTaskOfTheNextVersion() {
            Task created = tasks.recreate(OTHER, version(2));

            var expected = new Task(
                    mine("1"), OTHER.content(), TaskStatus.COMPLETED, now.get(), now.get(), Optional.of(now.get()), 3);
            assertEquals(expected, created);
            assertEquals(Optional.of(created), tasks.find(mine("1")));
            assertFalse(stored("1").containsKey(TaskSchema.EXPIRES_AT));
        }

        @Test
        void isRefusedWithAnotherVersion() {
            assertMismatch(Optional.of(tombstone), SAME, 1);
        }

        @Test
        void isRefusedToStrangersAsIfItWereATask() {
            assertExists(Optional.empty(), () -> tasks.create(FOREIGN));
            assertExists(Optional.empty(), () -> tasks.recreate(FOREIGN, version(2)));
        }

        @Test
        void takesNothingOverFromATombstoneThatWasPutByHand() {
            put(byHand(Map.of("status", fromS("removed"), "dueDate", fromS("2026-12-24"))));

            assertEquals(SAME.content(), tasks.recreate(SAME, version(1)).content());
        }
    }

    @Nested
    class OverATask {

        private final Task created = tasks.create(SAME);

        @Test
        void isAReplayOfTheSameAtItsVersion() {
            Map<String, AttributeValue> before = stored("1");
            later();

            assertEquals(created, tasks.recreate(SAME, version(1)));
            assertEquals(before, stored("1"));
        }

        @Test
        void isRefusedWithOtherContent() {
            assertExists(Optional.of(created), () -> tasks.recreate(OTHER, version(1)));
        }

        @Test
        void isRefusedWithAnotherVersion() {
            assertMismatch(Optional.of(created), SAME, 7);
            assertMismatch(Optional.of(created), OTHER, 7);
        }

        @Test
        void isRefusedToStrangers() {
            assertExists(Optional.empty(), () -> tasks.recreate(FOREIGN, version(1)));
            assertExists(Optional.empty(), () -> tasks.recreate(FOREIGN, version(7)));
        }
    }
}
