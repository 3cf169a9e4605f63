package xfusion.tasks.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import xfusion.tasks.persistence.TaskFailure.TaskNotFound;
import xfusion.tasks.persistence.TaskFailure.VersionMismatch;
import xfusion.tasks.persistence.task.Expected;
import xfusion.tasks.persistence.task.Task;
import xfusion.tasks.persistence.task.TaskId;
import xfusion.tasks.persistence.task.TaskKey;
import xfusion.tasks.persistence.task.TaskStatus;
import xfusion.tasks.persistence.task.Versions;

class ChangeStatusTest extends TableTest {

    private Task created;

    @BeforeEach
    void createATask() {
        created = tasks.create(wanted("1"));
        later();
    }

    private Task change(TaskStatus status, Expected expected) {
        return tasks.changeStatus(mine("1"), status, expected);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PENDING")
    void raisesTheVersionByOne(TaskStatus status) {
        Task changed = change(status, Expected.ANYTHING);

        assertEquals(status, changed.status());
        assertEquals(2, changed.version());
        assertEquals(now.get(), changed.updatedAt());
        assertEquals(START, changed.createdAt());
        assertEquals(Optional.of(changed), tasks.find(mine("1")));
    }

    @Test
    void remembersSinceWhenATaskIsCompletedForAsLongAsItIs() {
        assertEquals(
                Optional.of(now.get()),
                change(TaskStatus.COMPLETED, Expected.ANYTHING).completedAt());
        later();
        assertEquals(
                Optional.empty(), change(TaskStatus.PENDING, Expected.ANYTHING).completedAt());
    }

    @Test
    void changesNothingWhereTheStatusIsAlreadySo() {
        assertEquals(created, change(TaskStatus.PENDING, Expected.ANYTHING));
        assertEquals(created, change(TaskStatus.PENDING, version(7)));
        assertEquals(Optional.of(created), tasks.find(mine("1")));
    }

    @Test
    void isLaterThanTheWriteBeforeItEvenIfTheClockIsNot() {
        now.set(START.minusSeconds(60));

        Task changed = change(TaskStatus.COMPLETED, Expected.ANYTHING);

        assertEquals(START.plusMillis(1), changed.updatedAt());
        assertEquals(2, changed.version());
    }

    @Test
    void findsNoTaskWhereNoneIs() {
        assertThrows(TaskNotFound.class, () -> tasks.changeStatus(mine("2"), TaskStatus.COMPLETED, Expected.ANYTHING));
        assertEquals(Optional.empty(), tasks.find(mine("2")));
    }

    @Test
    void findsNoTaskOfAStranger() {
        var foreign = new TaskKey(STRANGER, new TaskId("1"));

        assertThrows(TaskNotFound.class, () -> tasks.changeStatus(foreign, TaskStatus.COMPLETED, Expected.ANYTHING));
        assertThrows(TaskNotFound.class, () -> tasks.changeStatus(foreign, TaskStatus.PENDING, Expected.ANYTHING));
        assertEquals(Optional.of(created), tasks.find(mine("1")));
    }

    @Nested
    class WithExpectedVersions {

        private static final Versions FIRST = new Versions.Listed(Set.of(1L));

        @Test
        void changesTheVersionThatWasMeant() {
            assertEquals(2, change(TaskStatus.COMPLETED, version(1)).version());
        }

        @Test
        void changesOneOfSeveral() {
            var several = new Versions.Listed(Set.of(7L, 1L));

            assertEquals(
                    2,
                    change(TaskStatus.COMPLETED, new Expected(several, Versions.NONE))
                            .version());
        }

        @Test
        void refusesAnyOther() {
            var failure = assertThrows(VersionMismatch.class, () -> change(TaskStatus.COMPLETED, version(7)));

            assertEquals(Optional.of(created), failure.current());
            assertEquals(Optional.of(created), tasks.find(mine("1")));
        }

        @Test
        void refusesAllWhereNoneIsListed() {
            assertThrows(
                    VersionMismatch.class,
                    () -> change(TaskStatus.COMPLETED, new Expected(Versions.NONE, Versions.NONE)));
        }

        @Test
        void refusesTheOnesExcluded() {
            assertThrows(VersionMismatch.class, () -> change(TaskStatus.COMPLETED, new Expected(Versions.ALL, FIRST)));
            assertThrows(
                    VersionMismatch.class,
                    () -> change(TaskStatus.COMPLETED, new Expected(Versions.ALL, Versions.ALL)));
        }

        @Test
        void refusesAnExcludedOneEvenIfTheStatusIsAlreadySo() {
            assertThrows(VersionMismatch.class, () -> change(TaskStatus.PENDING, new Expected(Versions.ALL, FIRST)));
        }

        @Test
        void changesWhatIsNotExcluded() {
            var notTheSeventh = new Versions.Listed(Set.of(7L));

            assertEquals(
                    2,
                    change(TaskStatus.COMPLETED, new Expected(Versions.ALL, notTheSeventh))
                            .version());
        }
    }
}
