package xfusion.tasks.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
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
            nowhere("sort keys too long", "pending", "x".repeat(1018), "1"),
            nowhere("an id too long", "pending", TIME, "ü".repeat(1024) + "x"));

    private static Arguments nowhere(String name, String status, String updatedAt, String taskId) {
        return Arguments.of(name, new Position(status, updatedAt, taskId));
    }

    private TaskPage list(Position position, Optional<TaskStatus> filter) {
        var forged = Cursor.encode(position, new TaskQuery(ME, filter, 1, Optional.empty()));
        return tasks.list(new TaskQuery(ME, filter, 1, Optional.of(Cursor.decode(forged, ME, filter))));
    }

    private ChangesPage changes(Position position, Optional<Duration> bound) {
        var from = bound.map(START::minus);
        var forged = new SyncToken(1, from, Optional.of(START), 0, Optional.of(position)).encode(ME);
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

    @Test
    void isTakenWhereAnItemCouldBe() {
        tasks.create(wanted("1"));
        var first = new Position("pending", "2026" + "x".repeat(1013), "x".repeat(2048));
        var last = new Position("cancelled", "\uD83D\uDE80", "\u0001");

        assertEquals(1, list(first, Optional.empty()).tasks().size());
        assertEquals(0, list(last, Optional.empty()).tasks().size());
        assertEquals(0, changes(first, Optional.of(Duration.ofDays(1))).items().size());
    }
}
