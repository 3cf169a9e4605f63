package xfusion.tasks.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import xfusion.tasks.persistence.TaskFailure.TableUnavailable;
import xfusion.tasks.persistence.TaskFailure.TaskDeleted;
import xfusion.tasks.persistence.TaskFailure.VersionMismatch;
import xfusion.tasks.persistence.task.Edit;
import xfusion.tasks.persistence.task.Expected;
import xfusion.tasks.persistence.task.Priority;

/** Of every kind of change: the table gets a second copy of the request, at once or much later. */
class LateCopyTest extends LossyTest {

    private enum Kind {
        EDIT,
        EXTEND,
        DELETE,
        RECREATE
    }

    private long versionBefore(Kind kind) {
        tasks.create(wanted("1"));
        later();
        if (kind == Kind.RECREATE) {
            tasks.delete(mine("1"), Expected.ANYTHING);
            later();
        }
        return kind == Kind.RECREATE ? 2 : 1;
    }

    private void change(Kind kind, Expected expected, int repliesToLose) {
        line.loseNext(kind == Kind.EXTEND ? 0 : repliesToLose);
        switch (kind) {
            case EDIT -> lossy.edit(mine("1"), List.of(new Edit.Describe("Learn SQL")), expected);
            case EXTEND -> {
                var afterTheRead = new Edit.Extend(_ -> {
                    line.loseNext(repliesToLose);
                    return Optional.of("{}");
                });
                lossy.edit(mine("1"), List.of(afterTheRead), expected);
            }
            case DELETE -> lossy.delete(mine("1"), expected);
            case RECREATE -> lossy.recreate(wanted("1"), expected);
        }
    }

    /** What a rival does after the change. */
    private void moveOn(Kind kind) {
        switch (kind) {
            case EDIT, EXTEND -> tasks.edit(mine("1"), List.of(new Edit.Prioritize(Priority.HIGH)), Expected.ANYTHING);
            case DELETE -> tasks.recreate(wanted("1"), Expected.ANYTHING);
            case RECREATE -> tasks.delete(mine("1"), Expected.ANYTHING);
        }
    }

    private void assertVersion(long version) {
        assertEquals(fromN(String.valueOf(version)), stored("1").get("version"));
    }

    @ParameterizedTest
    @EnumSource
    void takesNoSecondEffect(Kind kind) {
        long before = versionBefore(kind);

        change(kind, Expected.ANYTHING, 2);

        assertVersion(before + 1);
    }

    @ParameterizedTest
    @EnumSource
    void isNoMismatchWithItself(Kind kind) {
        long before = versionBefore(kind);

        change(kind, version(before), 1);

        assertVersion(before + 1);
    }

    @ParameterizedTest
    @EnumSource
    void isNotMadeAgainOverARivalsChange(Kind kind) {
        long before = versionBefore(kind);
        rivals.add(() -> moveOn(kind));

        assertThrows(TableUnavailable.class, () -> change(kind, Expected.ANYTHING, 1));
        assertVersion(before + 2);
    }

    @ParameterizedTest
    @EnumSource(names = {"EDIT", "DELETE"})
    void isAMismatchWhereARivalWasFirst(Kind kind) {
        versionBefore(kind);
        moveOn(Kind.EDIT);
        later();

        assertThrows(VersionMismatch.class, () -> change(kind, version(1), 1));
        assertVersion(2);
    }

    @ParameterizedTest
    @EnumSource
    void hasNoEffectAfterAnotherChange(Kind kind) throws IOException {
        versionBefore(kind);
        change(kind, Expected.ANYTHING, 0);
        later();
        assertCopyHasNoEffectAfter(kind);
    }

    @ParameterizedTest
    @EnumSource
    void hasNoEffectAfterAChangeByASlowClock(Kind kind) throws IOException {
        versionBefore(kind);
        change(kind, Expected.ANYTHING, 0);
        now.set(START.minusSeconds(3600));
        assertCopyHasNoEffectAfter(kind);
    }

    private void assertCopyHasNoEffectAfter(Kind kind) throws IOException {
        moveOn(kind);
        var before = stored("1");

        assertEquals(400, line.sendLastAgain());
        assertEquals(before, stored("1"));
    }

    @Test
    void ofACreationRaisesNobodyFromTheDead() throws IOException {
        lossy.create(wanted("1"));
        later();
        tasks.delete(mine("1"), Expected.ANYTHING);

        assertEquals(400, line.sendLastAgain());
        assertEquals(fromS("removed"), stored("1").get("status"));
    }

    @Test
    void ofACreationTellsThatARivalHasDeletedTheTask() {
        rivals.add(() -> tasks.delete(mine("1"), Expected.ANYTHING));
        line.loseNext(1);

        assertThrows(TaskDeleted.class, () -> lossy.create(wanted("1")));
    }
}
