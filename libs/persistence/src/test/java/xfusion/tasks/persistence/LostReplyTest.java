package xfusion.tasks.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import xfusion.tasks.persistence.TaskFailure.TableUnavailable;
import xfusion.tasks.persistence.TaskFailure.TaskNotFound;
import xfusion.tasks.persistence.TaskFailure.VersionMismatch;
import xfusion.tasks.persistence.task.Expected;
import xfusion.tasks.persistence.task.Task;
import xfusion.tasks.persistence.task.TaskId;
import xfusion.tasks.persistence.task.TaskKey;
import xfusion.tasks.persistence.task.TaskStatus;

/** The table has written, the reply is lost, and the SDK sends the request again. */
class LostReplyTest extends LossyTest {

    private Task complete(Expected expected) {
        return lossy.changeStatus(mine("1"), TaskStatus.COMPLETED, expected);
    }

    private void rivalSets(TaskStatus status) {
        rivals.add(() -> {
            later();
            tasks.changeStatus(mine("1"), status, Expected.ANYTHING);
        });
    }

    private Task stored() {
        return tasks.find(mine("1")).orElseThrow();
    }

    @Nested
    class OfACreation {

        @Test
        void createsOnce() {
            line.loseNext(2);

            Task created = lossy.create(wanted("1"));

            assertEquals(1, created.version());
            assertEquals(Optional.of(created), tasks.find(mine("1")));
        }

        @Test
        void showsWhatARivalHasMadeOfItSince() {
            rivalSets(TaskStatus.CANCELLED);
            line.loseNext(1);

            assertEquals(TaskStatus.CANCELLED, lossy.create(wanted("1")).status());
        }
    }

    @Nested
    class OfAChange {

        @BeforeEach
        void createATask() {
            tasks.create(wanted("1"));
            later();
            line.loseNext(1);
        }

        @Test
        void changesOnce() {
            assertEquals(2, complete(Expected.ANYTHING).version());
            assertEquals(2, stored().version());
        }

        @Test
        void isNoMismatchWithItself() {
            assertEquals(2, complete(version(1)).version());
        }

        @Test
        void isNotMadeAgainOverARivalsChange() {
            rivalSets(TaskStatus.CANCELLED);

            assertThrows(TableUnavailable.class, () -> complete(Expected.ANYTHING));
            assertEquals(TaskStatus.CANCELLED, stored().status());
            assertEquals(3, stored().version());
        }

        @Test
        void isUnknownRatherThanAMismatchWhereARivalHidesIt() {
            rivalSets(TaskStatus.CANCELLED);

            assertThrows(TableUnavailable.class, () -> complete(version(1)));
        }

        /** The copy that was lost may come after a rival's change that is dated before it. */
        @Test
        void isUnknownWhereItWasSoAlreadyAndACopyMayComeYet() {
            tasks.changeStatus(mine("1"), TaskStatus.COMPLETED, Expected.ANYTHING);
            later();

            assertThrows(TableUnavailable.class, () -> complete(Expected.ANYTHING));
            assertEquals(2, complete(Expected.ANYTHING).version());
        }

        @Test
        void isNoneWhereItWasSoAlreadyAndACopyWouldBeForAnEarlierVersion() {
            tasks.changeStatus(mine("1"), TaskStatus.COMPLETED, Expected.ANYTHING);
            later();

            assertEquals(2, complete(version(1)).version());
        }

        @Test
        void isUnknownWhereThereIsNoTaskYetAndAlikeForAStrangers() {
            assertThrows(
                    TableUnavailable.class,
                    () -> lossy.changeStatus(mine("2"), TaskStatus.COMPLETED, Expected.ANYTHING));
            line.loseNext(1);
            assertThrows(
                    TableUnavailable.class,
                    () -> lossy.changeStatus(
                            new TaskKey(STRANGER, new TaskId("1")), TaskStatus.COMPLETED, Expected.ANYTHING));
        }

        @Test
        void isAMismatchWhereARivalWasFirst() {
            tasks.changeStatus(mine("1"), TaskStatus.CANCELLED, Expected.ANYTHING);
            later();

            assertThrows(VersionMismatch.class, () -> complete(version(1)));
        }
    }

    /** It has had no effect, so that what the second attempt meets is the truth. */
    @Nested
    class AfterAThrottledAttempt {

        @BeforeEach
        void createATask() {
            tasks.create(wanted("1"));
            later();
            line.refuseNext(400);
        }

        @Test
        void changes() {
            assertEquals(2, complete(Expected.ANYTHING).version());
        }

        @Test
        void findsNoTaskWhereNoneIs() {
            assertThrows(
                    TaskNotFound.class, () -> lossy.changeStatus(mine("2"), TaskStatus.COMPLETED, Expected.ANYTHING));
        }

        @Test
        void isAMismatchWithAnotherVersion() {
            assertThrows(VersionMismatch.class, () -> complete(version(7)));
        }

        @Test
        void changesNothingWhereItIsAlreadySo() {
            tasks.changeStatus(mine("1"), TaskStatus.COMPLETED, Expected.ANYTHING);
            later();

            assertEquals(2, complete(Expected.ANYTHING).version());
        }

        @Test
        void isUnknownWhereTheTableHadAFaultOfItsOwnInstead() {
            line.refuseNext(500);

            assertThrows(
                    TableUnavailable.class,
                    () -> lossy.changeStatus(mine("2"), TaskStatus.COMPLETED, Expected.ANYTHING));
        }
    }
}
