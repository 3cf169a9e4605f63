package xfusion.tasks.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import xfusion.tasks.persistence.task.Expected;
import xfusion.tasks.persistence.task.Owner;
import xfusion.tasks.persistence.task.TaskStatus;

class ListTasksTest extends TableTest {

    private TaskPage list(Owner owner, Optional<TaskStatus> status, int limit, Optional<String> cursor) {
        return tasks.list(new TaskQuery(owner, status, limit, cursor.map(text -> Cursor.decode(text, owner, status))));
    }

    private TaskPage firstPage(int limit) {
        return list(ME, Optional.empty(), limit, Optional.empty());
    }

    private void create(String taskId, TaskStatus status) {
        tasks.create(wanted(ME, taskId, "Learn DynamoDB", status));
        later();
    }

    private static List<String> ids(TaskPage page) {
        return page.tasks().stream().map(task -> task.key().taskId().value()).toList();
    }

    @Test
    void isEmptyWithoutTasks() {
        assertEquals(new TaskPage(List.of(), Optional.empty()), firstPage(50));
    }

    @Test
    void showsWhatIsToDoFirstAndTheLatestChangeFirst() {
        create("old-pending", TaskStatus.PENDING);
        create("cancelled", TaskStatus.CANCELLED);
        create("completed", TaskStatus.COMPLETED);
        create("in-progress", TaskStatus.IN_PROGRESS);
        create("new-pending", TaskStatus.PENDING);

        assertEquals(
                List.of("new-pending", "old-pending", "in-progress", "completed", "cancelled"), ids(firstPage(50)));
    }

    @Test
    void showsOneStatusIfAsked() {
        create("1", TaskStatus.PENDING);
        create("2", TaskStatus.COMPLETED);
        create("3", TaskStatus.COMPLETED);

        assertEquals(List.of("3", "2"), ids(list(ME, Optional.of(TaskStatus.COMPLETED), 50, Optional.empty())));
    }

    @Test
    void showsNothingOfAStranger() {
        create("1", TaskStatus.PENDING);

        assertEquals(List.of(), ids(list(STRANGER, Optional.empty(), 50, Optional.empty())));
    }

    @Nested
    class InPages {

        @BeforeEach
        void createSixTasks() {
            IntStream.rangeClosed(1, 6).forEach(i -> create(String.valueOf(i), TaskStatus.PENDING));
        }

        @Test
        void followsItsCursorToTheEnd() {
            TaskPage first = firstPage(4);
            TaskPage last = list(ME, Optional.empty(), 4, first.nextCursor());

            assertEquals(List.of("6", "5", "4", "3"), ids(first));
            assertEquals(List.of("2", "1"), ids(last));
            assertEquals(Optional.empty(), last.nextCursor());
        }

        @Test
        void knowsTheLastPageEvenIfItIsFull() {
            assertEquals(Optional.empty(), firstPage(6).nextCursor());
            assertEquals(
                    Optional.empty(),
                    list(ME, Optional.empty(), 3, firstPage(3).nextCursor()).nextCursor());
        }

        @Test
        void goesOnAfterATaskThatHasMovedAway() {
            TaskPage first = firstPage(4);
            tasks.changeStatus(mine("3"), TaskStatus.COMPLETED, Expected.ANYTHING);

            assertEquals(List.of("2", "1", "3"), ids(list(ME, Optional.empty(), 4, first.nextCursor())));
        }

        @Test
        void crossesFromOneStatusToTheNext() {
            create("7", TaskStatus.COMPLETED);
            create("8", TaskStatus.IN_PROGRESS);

            assertEquals(
                    List.of("1", "8", "7"),
                    ids(list(ME, Optional.empty(), 5, firstPage(5).nextCursor())));
        }

        @Test
        void bindsACursorToItsOwner() {
            Optional<String> cursor = firstPage(4).nextCursor();

            assertThrows(IllegalArgumentException.class, () -> list(STRANGER, Optional.empty(), 4, cursor));
        }

        @Test
        void bindsACursorToItsFilter() {
            Optional<String> cursor = firstPage(4).nextCursor();

            assertThrows(IllegalArgumentException.class, () -> list(ME, Optional.of(TaskStatus.PENDING), 4, cursor));
        }

        @Test
        void keepsCursorsShort() {
            assertTrue(firstPage(4).nextCursor().orElseThrow().length() < 128);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "x", "%%%", "AAAA", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "////////////////////////"})
        void refusesABrokenCursor(String broken) {
            assertThrows(IllegalArgumentException.class, () -> list(ME, Optional.empty(), 4, Optional.of(broken)));
        }

        @Test
        void refusesACursorWithOneLetterChanged() {
            String cursor = firstPage(4).nextCursor().orElseThrow();
            String changed = (cursor.charAt(0) == 'A' ? "B" : "A") + cursor.substring(1);

            assertThrows(IllegalArgumentException.class, () -> list(ME, Optional.empty(), 4, Optional.of(changed)));
        }
    }
}
