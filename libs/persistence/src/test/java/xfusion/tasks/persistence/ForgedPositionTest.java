package xfusion.tasks.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import xfusion.tasks.persistence.TaskFailure.SyncTokenExpired;
import xfusion.tasks.persistence.task.TaskStatus;

/** The checksum is no secret, so that a client can make cursors and tokens; DynamoDB must never refuse one of them. */
class ForgedPositionTest extends TableTest {

    private static final String TIME = "2026-11-22T08:00:00.000Z";

    @SuppressWarnings("unused")
    private static final List<Arguments> NOWHERE = List.of(
            nowhere("before every list", "canceled", TIME, "1"),
            nowhere("after every list", "pendinh", TIME, "1"),
            nowhere("no status", "", TIME, "1"),
            nowhere("no time", "pending", "", "1"),
            nowhere("no id", "pending", TIME, ""),
            nowhere("a key too long", "pending", TIME, "ü".repeat(113)));

    private static Arguments nowhere(String name, String status, String updatedAt, String taskId) {
        return Arguments.of(name, new Position(status, updatedAt, taskId));
    }

    private TaskPage list(Position position, Optional<TaskStatus> filter) {
        var forged = Cursor.encode(position, new TaskQuery(ME, filter, 1, Optional.empty()));
        return tasks.list(new TaskQuery(ME, filter, 1, Optional.of(Cursor.decode(forged, ME, filter))));
    }

    private ChangesPage changes(Position position, Optional<Duration> bound) {
        var from = bound.map(START::minus).map(Instant::toEpochMilli);
        var place = Stream.concat(Stream.of("0"), position.values().stream());
        return changes(from.map(String::valueOf).orElse(""), String.valueOf(START.toEpochMilli()), place);
    }

    private ChangesPage changes(String from, String start, Stream<String> place) {
        var values = Stream.concat(Stream.of("1", from, start), place).toList();
        var forged = OpaqueText.encode(values, List.of("sync", ME.id()));
        return tasks.listChanges(new ChangesQuery(ME, Optional.of(SyncToken.decode(forged, ME)), 1));
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("NOWHERE")
    void isRefusedWhereNoItemOfTheListCanBe(String name, Position position) {
        for (Optional<TaskStatus> filter : List.of(Optional.<TaskStatus>empty(), Optional.of(TaskStatus.PENDING))) {
            assertThrows(IllegalArgumentException.class, () -> list(position, filter));
        }
        for (Optional<Duration> bound : List.of(Optional.<Duration>empty(), Optional.of(Duration.ofDays(1)))) {
            assertThrows(IllegalArgumentException.class, () -> changes(position, bound));
        }
    }

    @Test
    void isRefusedInAnotherStatus() {
        var position = new Position("completed", TIME, "1");

        assertThrows(IllegalArgumentException.class, () -> list(position, Optional.of(TaskStatus.PENDING)));
        assertThrows(IllegalArgumentException.class, () -> changes(position, Optional.empty()));
    }

    @Test
    void isRefusedBeforeTheLowerBound() {
        var position = new Position("pending", "2026-11-22T07:59:59.000Z", "1");

        assertThrows(IllegalArgumentException.class, () -> changes(position, Optional.of(Duration.ZERO)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "6", "2147483647"})
    void isRefusedInAPartThatThereIsNot(String part) {
        assertThrows(IllegalArgumentException.class, () -> changes("", "", Stream.of(part)));
        assertThrows(IllegalArgumentException.class, () -> changes("", "", Stream.of(part, "pending", TIME, "1")));
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, 0, Long.MAX_VALUE})
    void hasExpiredWithAStartThatCannotBe(long start) {
        String from = String.valueOf(START.toEpochMilli());

        assertThrows(SyncTokenExpired.class, () -> changes(from, String.valueOf(start), Stream.of("5")));
        assertThrows(SyncTokenExpired.class, () -> changes(String.valueOf(start), from, Stream.of("5")));
    }

    @Test
    void isTakenWhereAnItemCouldBe() {
        tasks.create(wanted("1"));
        var first = new Position("pending", "2026" + "x".repeat(181), "x".repeat(64));
        var last = new Position("cancelled", "\uD83D\uDE80", "\u0001");

        assertEquals(1, list(first, Optional.empty()).tasks().size());
        assertEquals(0, list(last, Optional.empty()).tasks().size());
        assertEquals(0, changes(first, Optional.of(Duration.ofDays(1))).items().size());
    }
}
