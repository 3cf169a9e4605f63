package xfusion.tasks.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromL;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import xfusion.tasks.persistence.task.Task;
import xfusion.tasks.persistence.task.TaskStatus;

class AdoptTaskTest extends AdoptionTest {

    @Test
    void completesTheItem() {
        adopt(put(LEARN));

        Task task = tasks.find(mine("1")).orElseThrow();
        assertEquals(TaskStatus.COMPLETED, task.status());
        assertEquals("Learn DynamoDB", task.content().description());
        var item = new HashMap<>(stored("1"));
        assertNotNull(item.remove("writeId"));
        var now = fromS("2026-11-22T08:00:00.123Z");
        var expected = new HashMap<>(LEARN);
        expected.putAll(Map.of("ownerId", fromS("me"), "version", fromN("1")));
        expected.putAll(Map.of("createdAt", now, "updatedAt", now, "completedAt", now));
        assertEquals(expected, item);
    }

    @Test
    void keepsWhatElseWasPut() {
        var mine = learnWith("color", fromL(List.of(fromS("red"), fromN("1"))));
        mine.put("ownerId", fromS("ann"));
        mine.put("createdAt", fromN("1795334401"));

        adopt(put(mine));

        assertEquals("ann", storedText("ownerId"));
        assertTrue(
                stored("1").entrySet().containsAll(mine.entrySet()),
                () -> stored("1").toString());
    }

    @Test
    void replacesAnOwnerThatCannotBe() {
        adopt(put(learnWith("ownerId", fromS("x".repeat(256)))));

        assertEquals("me", storedText("ownerId"));
    }

    @ParameterizedTest
    @CsvSource({
        "completed,   Completed",
        "completed,   DONE",
        "completed, ' complete '",
        "in-progress, In Progress",
        "in-progress, in_progress",
        "in-progress, doing",
        "cancelled,   Canceled",
        "cancelled,   won't do",
        "pending,     To-Do",
        "pending,     erledigt",
        "pending, 1"
    })
    void understandsHowPeopleWriteAStatus(String status, String written) {
        adopt(put(learnWith("status", fromS(written))));

        assertEquals(status, storedText("status"));
    }

    @Test
    void isPendingWithoutAStatus() {
        adopt(put(learnWithout("status")));

        assertEquals("pending", storedText("status"));
    }

    @Nested
    class OverATask {

        @Test
        void isItsNextVersionAtALaterTime() {
            tasks.create(wanted("1"));

            adopt(put(learnWith("updatedAt", fromS("9000-01-01T00:00:00.000Z"))));

            assertEquals(fromN("2"), stored("1").get("version"));
            assertEquals("2026-11-22T08:00:00.124Z", storedText("updatedAt"));
            assertEquals("2026-11-22T08:00:00.124Z", storedText("writeId").split("/")[0]);
        }

        @Test
        void outlivesTheTombstoneThatItWas() {
            adopt(put(learnWith(TaskSchema.EXPIRES_AT, fromN("1"))));

            assertFalse(stored("1").containsKey(TaskSchema.EXPIRES_AT));
        }

        @Test
        void forgetsWhenATaskWasCompletedThatIsNotAnyMore() {
            var reopened = learnWith("completedAt", fromS("2026-11-01T08:00:00.000Z"));
            reopened.put("status", fromS("pending"));

            adopt(put(reopened));

            assertFalse(stored("1").containsKey("completedAt"));
        }

        @ParameterizedTest
        @CsvSource({
            "3,    2027-01-01T09:00:00+01:00, 4, 2027-01-01T08:00:00.001Z",
            "3,    yesterday,                 4, 2026-11-22T08:00:00.123Z",
            "3,    9999-12-31T23:59:59.999Z,  4, 2026-11-22T08:00:00.123Z",
            "1.5,  2027-01-01T08:00:00Z,      2, 2027-01-01T08:00:00.001Z",
            "-7,   2027-01-01T08:00:00Z,      1, 2026-11-22T08:00:00.123Z",
            "9223372036854775808, x,          1, 2026-11-22T08:00:00.123Z"
        })
        void goesByWhatCouldBeReadOfIt(String version, String updatedAt, String next, String time) {
            var task = learnWith("version", fromN(version));
            task.put("updatedAt", fromS(updatedAt));
            put(task);

            adopt(put(LEARN));

            assertEquals(fromN(next), stored("1").get("version"));
            assertEquals(time, storedText("updatedAt"));
        }
    }

    @Nested
    class WhatCannotBecomeATask {

        private void assertRefused(String attribute, Map<String, AttributeValue> item) {
            assertEquals(
                    Optional.of("its %s is missing or cannot be used".formatted(attribute)),
                    tasks.adopt(put(item), ME));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "a b",
                    "ä",
                    "a/b",
                    "\n",
                    "00000000-0000-0000-0000-000000000000-00000000-0000-0000-0000-000000000000"
                })
        void hasAnotherId(String taskId) {
            assertRefused("taskId", learnWith("taskId", fromS(taskId)));
        }

        @Test
        void hasNoDescription() {
            assertRefused("description", learnWithout("description"));
            assertRefused("description", learnWith("description", fromS("")));
            assertRefused("description", learnWith("description", fromN("7")));
            assertFalse(stored("1").containsKey("version"));
        }
    }

    @Test
    void takesAVersionThatIsNoNumberForNone() {
        adopt(put(learnWith("version", fromS("3"))));

        assertEquals(fromN("1"), stored("1").get("version"));
    }
}
