package xfusion.tasks.persistence;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import xfusion.tasks.persistence.task.Owner;
import xfusion.tasks.persistence.task.TaskId;
import xfusion.tasks.persistence.task.TaskStatus;

/** Values that cannot be wrong: each takes its smallest and its largest, and nothing beyond. */
class LimitsTest {

    @SuppressWarnings("unused")
    static final List<Arguments> SIZES = List.of(
            size("a task id", 1, 64, length -> new TaskId("x".repeat(length))),
            size("an owner", 1, 255, length -> new Owner("x".repeat(length))),
            size("a page", 1, 100, limit -> new TaskQuery(TableTest.ME, Optional.empty(), limit, Optional.empty())),
            size("a page of changes", 1, 500, limit -> new ChangesQuery(TableTest.ME, Optional.empty(), limit)));

    private static Arguments size(String name, int min, int max, IntConsumer value) {
        return Arguments.of(name, min, max, value);
    }

    @ParameterizedTest(name = "{0}: {1} to {2}")
    @FieldSource("SIZES")
    void areKept(String name, int min, int max, IntConsumer value) {
        assertDoesNotThrow(() -> value.accept(min));
        assertDoesNotThrow(() -> value.accept(max));
        if (min > 0) {
            assertThrows(IllegalArgumentException.class, () -> value.accept(min - 1));
        }
        if (max < Integer.MAX_VALUE) {
            assertThrows(IllegalArgumentException.class, () -> value.accept(max + 1));
        }
    }

    /** Two owners who differ in that half alone would share what is derived of their bytes. */
    @Test
    void leaveNoRoomForHalfASurrogatePairInAnOwner() {
        assertDoesNotThrow(() -> new Owner("\uD83D\uDE80"));
        assertThrows(IllegalArgumentException.class, () -> new Owner("a\uD800"));
    }

    @Test
    void areToldWithEveryChoice() {
        var refusal = assertThrows(IllegalArgumentException.class, () -> TaskStatus.of("done"));

        assertEquals("must be one of pending, in-progress, completed, cancelled", refusal.getMessage());
    }
}
