package xfusion.tasks.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import xfusion.tasks.persistence.TaskFailure.TaskNotFound;
import xfusion.tasks.persistence.TaskFailure.VersionMismatch;
import xfusion.tasks.persistence.task.Content;
import xfusion.tasks.persistence.task.Edit;
import xfusion.tasks.persistence.task.Expected;
import xfusion.tasks.persistence.task.NewTask;
import xfusion.tasks.persistence.task.NewTaskId;
import xfusion.tasks.persistence.task.Priority;
import xfusion.tasks.persistence.task.Task;
import xfusion.tasks.persistence.task.TaskId;
import xfusion.tasks.persistence.task.TaskKey;
import xfusion.tasks.persistence.task.TaskStatus;
import xfusion.tasks.persistence.task.Versions;

class EditTaskTest extends TableTest {

    private static final Optional<LocalDate> EVE = Optional.of(LocalDate.of(2026, 12, 24));
    private static final Optional<LocalDate> NEW_YEAR = Optional.of(LocalDate.of(2027, 1, 1));
    private static final Optional<String> RED = Optional.of("{\"color\":\"red\"}");
    private static final Optional<String> BLUE = Optional.of("{\"color\":\"blue\"}");
    private static final Content FULL = new Content("Learn DynamoDB", EVE, Priority.HIGH, List.of("a", "b"), RED);

    @SuppressWarnings("unused")
    private static final List<Arguments> EDITS = List.of(
            Arguments.of(
                    new Edit.Describe("Learn SQL"),
                    new Content("Learn SQL", EVE, Priority.HIGH, List.of("a", "b"), RED)),
            Arguments.of(
                    new Edit.Schedule(NEW_YEAR),
                    new Content("Learn DynamoDB", NEW_YEAR, Priority.HIGH, List.of("a", "b"), RED)),
            Arguments.of(
                    new Edit.Schedule(Optional.empty()),
                    new Content("Learn DynamoDB", Optional.empty(), Priority.HIGH, List.of("a", "b"), RED)),
            Arguments.of(
                    new Edit.Prioritize(Priority.NORMAL),
                    new Content("Learn DynamoDB", EVE, Priority.NORMAL, List.of("a", "b"), RED)),
            Arguments.of(
                    new Edit.Label(List.of("b", "a")),
                    new Content("Learn DynamoDB", EVE, Priority.HIGH, List.of("b", "a"), RED)),
            Arguments.of(new Edit.Label(List.of()), new Content("Learn DynamoDB", EVE, Priority.HIGH, List.of(), RED)),
            Arguments.of(
                    new Edit.Extend(_ -> BLUE),
                    new Content("Learn DynamoDB", EVE, Priority.HIGH, List.of("a", "b"), BLUE)),
            Arguments.of(
                    new Edit.Extend(_ -> Optional.empty()),
                    new Content("Learn DynamoDB", EVE, Priority.HIGH, List.of("a", "b"), Optional.empty())));

    private Task created;

    @BeforeEach
    void createATask() {
        created = tasks.create(new NewTask(ME, NewTaskId.chosen(new TaskId("1")), FULL, TaskStatus.IN_PROGRESS));
        later();
    }

    private Task edit(Expected expected, Edit... edits) {
        return tasks.edit(mine("1"), List.of(edits), expected);
    }

    private void assertUnchanged(Task task) {
        assertEquals(Optional.of(task), tasks.find(mine("1")));
    }

    @ParameterizedTest
    @FieldSource("EDITS")
    void changesOnePartAndNoOther(Edit edit, Content content) {
        Task edited = edit(version(1), edit);

        assertEquals(
                new Task(mine("1"), content, TaskStatus.IN_PROGRESS, START, now.get(), Optional.empty(), 2), edited);
        assertUnchanged(edited);
    }

    @ParameterizedTest
    @FieldSource("EDITS")
    void changesNothingWhereItIsAlreadySo(Edit edit, Content content) {
        Task edited = edit(Expected.ANYTHING, edit);
        later();

        assertEquals(edited, edit(Expected.ANYTHING, edit));
        assertEquals(edited, edit(version(1), edit));
        assertThrows(VersionMismatch.class, () -> edit(otherThan(2), edit));
        assertUnchanged(edited);
    }

    private static Expected otherThan(long version) {
        return new Expected(Versions.ALL, new Versions.Listed(Set.of(version)));
    }

    @ParameterizedTest
    @FieldSource("EDITS")
    void refusesAnotherVersion(Edit edit, Content content) {
        var failure = assertThrows(VersionMismatch.class, () -> edit(version(7), edit));

        assertEquals(Optional.of(created), failure.current());
        assertThrows(VersionMismatch.class, () -> edit(otherThan(1), edit));
        assertUnchanged(created);
    }

    @ParameterizedTest
    @FieldSource("EDITS")
    void findsNoTaskOfAStranger(Edit edit, Content content) {
        var foreign = new TaskKey(STRANGER, new TaskId("1"));

        assertThrows(TaskNotFound.class, () -> tasks.edit(foreign, List.of(edit), Expected.ANYTHING));
        assertUnchanged(created);
    }

    @Test
    void changesSeveralPartsAtOnce() {
        Task edited = edit(
                version(1),
                new Edit.Describe("Learn SQL"),
                new Edit.Schedule(Optional.empty()),
                new Edit.Label(List.of("a", "b")),
                new Edit.Extend(_ -> BLUE));

        assertEquals(
                new Content("Learn SQL", Optional.empty(), Priority.HIGH, List.of("a", "b"), BLUE), edited.content());
        assertEquals(2, edited.version());
    }

    @Test
    void changesNothingIfNothingIsNamed() {
        assertEquals(created, edit(version(7)));
        assertUnchanged(created);
    }

    @Nested
    class OfTheStatus {

        private final Edit done = new Edit.Move(TaskStatus.COMPLETED);

        @Test
        void keepsTheTimeOfCompletionOfATaskThatIsCompleted() {
            Instant completed = now.get();
            edit(Expected.ANYTHING, done);
            later();

            Task edited = edit(Expected.ANYTHING, new Edit.Describe("Learn SQL"), done);

            assertEquals(Optional.of(completed), edited.completedAt());
            assertEquals(now.get(), edited.updatedAt());
        }

        @Test
        void setsTheTimeOfCompletionAmongOtherParts() {
            assertEquals(
                    Optional.of(now.get()),
                    edit(Expected.ANYTHING, new Edit.Prioritize(Priority.LOW), done)
                            .completedAt());
        }

        @ParameterizedTest
        @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "COMPLETED")
        void removesTheTimeOfCompletionAmongOtherParts(TaskStatus status) {
            edit(Expected.ANYTHING, done);

            assertEquals(
                    Optional.empty(),
                    edit(Expected.ANYTHING, new Edit.Describe("Learn SQL"), new Edit.Move(status))
                            .completedAt());
        }
    }
}
