package xfusion.tasks.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromL;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromM;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromSs;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import xfusion.tasks.persistence.TaskFailure.TaskUnwritable;
import xfusion.tasks.persistence.TaskFailure.VersionMismatch;
import xfusion.tasks.persistence.task.Edit;
import xfusion.tasks.persistence.task.Expected;
import xfusion.tasks.persistence.task.Task;
import xfusion.tasks.persistence.task.TaskStatus;
import xfusion.tasks.persistence.task.Versions;

/** What was put by hand, and is a task as it is. */
class HandPutTest extends TableTest {

    private static final Instant PUT = Instant.parse("2026-11-01T08:00:00Z");

    private static final List<Edit> EXTEND = List.of(new Edit.Extend(_ -> Optional.of("{}")));

    private Task found() {
        return tasks.find(mine("1")).orElseThrow();
    }

    private Task complete() {
        return tasks.changeStatus(mine("1"), TaskStatus.COMPLETED, Expected.ANYTHING);
    }

    private List<Task> listed() {
        return tasks.list(new TaskQuery(ME, Optional.empty(), 100, Optional.empty()))
                .tasks();
    }

    @SuppressWarnings("unused")
    private static final List<Arguments> UNUSABLE = List.of(
            Arguments.of("createdAt", fromN("1795334401")),
            Arguments.of("createdAt", fromS("2026-13-01T00:00:00.000Z")),
            Arguments.of("completedAt", fromS("2026-11-01T08:00:00Z")),
            Arguments.of("dueDate", fromS("tomorrow")),
            Arguments.of("dueDate", fromN("20261224")),
            Arguments.of("priority", fromS("urgent")),
            Arguments.of("labels", fromS("cloud")),
            Arguments.of("labels", fromL(List.of(fromS("cloud"), fromN("1")))),
            Arguments.of("attributes", fromL(List.of(fromS("red")))),
            Arguments.of("requestHash", fromN("1")),
            Arguments.of("writeId", fromN("1")));

    @ParameterizedTest
    @FieldSource("UNUSABLE")
    void hasTheDefaultOfWhatCannotBeUsed(String name, AttributeValue value) {
        put(byHand(Map.of(name, value)));

        var expected =
                new Task(mine("1"), content("Learn DynamoDB"), TaskStatus.PENDING, PUT, PUT, Optional.empty(), 1);
        assertEquals(expected, found());
        assertEquals(List.of(expected), listed());
    }

    @Test
    void keepsWhatIsNotKnown() {
        put(byHand(Map.of("color", fromM(Map.of("red", fromN("1"))))));

        complete();

        assertEquals(fromM(Map.of("red", fromN("1"))), stored("1").get("color"));
    }

    @Test
    void wasCreatedAtItsLastKnownChangeAndStaysSo() {
        put(byHand(Map.of()));

        complete();
        later();

        assertEquals(PUT, tasks.edit(mine("1"), EXTEND, Expected.ANYTHING).createdAt());
        assertEquals(PUT, found().createdAt());
    }

    @Test
    void hasTheLabelsOfASet() {
        put(byHand(Map.of("labels", fromSs(List.of("a", "b")))));

        assertEquals(List.of("a", "b"), found().content().labels());
    }

    @Test
    void hasTheAttributesOfAMapWithoutBlankNames() {
        put(byHand(Map.of("attributes", fromM(Map.of("color", fromS("red"), " ", fromN("1"), "\0", fromN("2"))))));

        assertEquals(Optional.of("{\"color\":\"red\"}"), found().content().attributes());
    }

    @Test
    void wasCompletedAtItsLastChangeIfNobodySaysWhen() {
        put(byHand(Map.of("status", fromS("completed"))));

        assertEquals(Optional.of(PUT), found().completedAt());
    }

    @Test
    void mayHaveALongDescription() {
        put(byHand(Map.of("description", fromS("x".repeat(300_000)))));

        assertEquals(2, complete().version());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-22T08:00:00Z,            2026-11-22T08:00:00Z,      2026-11-22T08:00:00.123Z",
        "2026-11-22T08:00:00.123456789Z,  2026-11-22T08:00:00.123Z,  2026-11-22T08:00:00.124Z",
        "2026-11-22T09:00:00.123+01:00,   2026-11-22T08:00:00.123Z,  2026-11-22T08:00:00.124Z",
        "2026-11-22t08:00:00z,            2026-11-22T08:00:00Z,      2026-11-22T08:00:00.123Z",
        "9999-12-31T23:59:59.998Z,        9999-12-31T23:59:59.998Z,  9999-12-31T23:59:59.999Z",
        "9999-12-31T23:59:59.999Z,        9999-12-31T23:59:59.999Z,  2026-11-22T08:00:00.123Z"
    })
    void changesAfterATimeOfAnySpelling(String updatedAt, Instant seen, Instant next) {
        put(byHand(Map.of("updatedAt", fromS(updatedAt))));

        assertEquals(seen, found().updatedAt());
        meter.clear();
        assertEquals(next, complete().updatedAt());
        assertEquals(2, meter.receipts().size());
        assertEquals(List.of(found()), listed());
    }

    /** An import has written both times in its own way: as texts, they cannot be compared with ours. */
    @ParameterizedTest
    @ValueSource(strings = {"2026-11-22T03:00:00-05:00", "2026-11-22T08:00:00.1234Z", "2026-11-22T08:00:00Z"})
    void changesAfterATimeThatAnImportHasWrittenTwice(String time) {
        put(byHand(Map.of("updatedAt", fromS(time), "writeId", fromS(time + "/import"))));
        Instant before = found().updatedAt();

        assertTrue(complete().updatedAt().isAfter(before));
    }

    @Test
    void changesAtAVersionWithAFraction() {
        put(byHand(Map.of("version", fromN("1.5"))));

        assertEquals(1, found().version());
        assertEquals(
                2,
                tasks.changeStatus(mine("1"), TaskStatus.COMPLETED, version(1)).version());
        assertEquals(
                3, tasks.changeStatus(mine("1"), TaskStatus.PENDING, version(2)).version());
    }

    @Test
    void refusesAVersionWithAFractionThatIsRuledOut() {
        String time = "2026-11-22T08:00:00.000Z";
        put(byHand(Map.of("version", fromN("1.5"), "updatedAt", fromS(time), "writeId", fromS(time + "/import"))));
        var noVersionOne = new Expected(Versions.ALL, new Versions.Listed(Set.of(1L)));

        assertThrows(VersionMismatch.class, () -> tasks.changeStatus(mine("1"), TaskStatus.COMPLETED, noVersionOne));
    }

    @Test
    void keepsForGoodWhatWasATombstone() {
        put(byHand(Map.of(TaskSchema.EXPIRES_AT, fromN("32503680000"))));

        complete();

        assertFalse(stored("1").containsKey(TaskSchema.EXPIRES_AT));
    }

    @Test
    void changesUpToTheLastVersionThatJsonCanSay() {
        put(byHand(Map.of("version", fromN("9007199254740990"))));

        assertEquals(9007199254740991L, complete().version());
        assertThrows(TaskUnwritable.class, () -> tasks.changeStatus(mine("1"), TaskStatus.PENDING, Expected.ANYTHING));
        assertThrows(TaskUnwritable.class, () -> tasks.edit(mine("1"), EXTEND, version(9007199254740991L)));
        assertThrows(TaskUnwritable.class, () -> tasks.delete(mine("1"), Expected.ANYTHING));
        assertThrows(VersionMismatch.class, () -> tasks.delete(mine("1"), version(9007199254740990L)));
    }
}
