package xfusion.tasks.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import xfusion.tasks.persistence.TaskFailure.TaskExists;
import xfusion.tasks.persistence.task.Content;
import xfusion.tasks.persistence.task.Expected;
import xfusion.tasks.persistence.task.NewTask;
import xfusion.tasks.persistence.task.NewTaskId;
import xfusion.tasks.persistence.task.Priority;
import xfusion.tasks.persistence.task.Task;
import xfusion.tasks.persistence.task.TaskId;
import xfusion.tasks.persistence.task.TaskStatus;

class CreateTaskTest extends TableTest {

    @Test
    void keepsEveryAttribute() {
        var content = new Content(
                "Learn DynamoDB \uD83D\uDE80",
                Optional.of(LocalDate.of(2028, 2, 29)),
                Priority.HIGH,
                List.of("cloud", "aws"),
                Optional.empty());

        Task created =
                tasks.create(new NewTask(ME, NewTaskId.chosen(new TaskId("1")), content, TaskStatus.IN_PROGRESS));

        assertEquals(new Task(mine("1"), content, TaskStatus.IN_PROGRESS, START, START, Optional.empty(), 1), created);
        assertEquals(Optional.of(created), tasks.find(mine("1")));
    }

    @Test
    void isCompletedFromTheStartIfSoWanted() {
        Task created = tasks.create(wanted(ME, "1", "Learn DynamoDB", TaskStatus.COMPLETED));

        assertEquals(Optional.of(START), created.completedAt());
    }

    @Test
    void tellsIdsApartByCase() {
        tasks.create(wanted(ME, "a", "small", TaskStatus.PENDING));
        tasks.create(wanted(ME, "A", "capital", TaskStatus.PENDING));

        assertEquals("small", tasks.find(mine("a")).orElseThrow().content().description());
        assertEquals("capital", tasks.find(mine("A")).orElseThrow().content().description());
    }

    @Nested
    class WhenTheIdIsTaken {

        private final Task created = tasks.create(wanted("1"));

        @Test
        void replaysTheSameRequest() {
            later();

            assertEquals(created, tasks.create(wanted("1")));
        }

        @Test
        void replaysTheTaskAsItIsNow() {
            later();
            Task changed = tasks.changeStatus(mine("1"), TaskStatus.COMPLETED, Expected.ANYTHING);

            assertEquals(changed, tasks.create(wanted("1")));
        }

        @Test
        void refusesOtherContent() {
            var other = wanted(ME, "1", "Learn SQL", TaskStatus.PENDING);

            assertEquals(
                    other,
                    assertThrows(TaskExists.class, () -> tasks.create(other)).refused());
            assertEquals(Optional.of(created), tasks.find(mine("1")));
        }

        @Test
        void refusesAnotherStatus() {
            assertThrows(TaskExists.class, () -> tasks.create(wanted(ME, "1", "Learn DynamoDB", TaskStatus.COMPLETED)));
        }

        @Test
        void refusesAStrangerEvenWithTheSameContent() {
            assertThrows(
                    TaskExists.class, () -> tasks.create(wanted(STRANGER, "1", "Learn DynamoDB", TaskStatus.PENDING)));
        }
    }
}
