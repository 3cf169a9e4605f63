package xfusion.tasks.persistence;

import static java.util.Objects.requireNonNull;
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

class AdoptTaskTest extends TableTest {

    private static final Map<String, AttributeValue> LEARN =
            Map.of("taskId", fromS("1"), "description", fromS("Learn DynamoDB"), "status", fromS("completed"));

    private static Map<String, AttributeValue> learnWith(String name, AttributeValue value) {
        var item = new HashMap<>(LEARN);
        item.put(name, value);
        return item;
    }

    private static Map<String, AttributeValue> learnWithout(String name) {
        var item = new HashMap<>(LEARN);
        item.remove(name);
        return item;
    }

    /** Puts an item as the console does; what the stream tells of it. */
    private HandPutItem put(Map<String, AttributeValue> item) {
        var before = client.putItem(
                        request -> request.tableName(table.name()).item(item).returnValues("ALL_OLD"))
                .attributes();
        return new HandPutItem(values(item), values(before));
    }

    private static Map<String, String> values(Map<String, AttributeValue> item) {
        return item.isEmpty() ? Map.of() : StoredItem.of(item).values();
    }

    private void adopt(HandPutItem item) {
        assertEquals(Optional.empty(), tasks.adopt(item, ME));
    }

    private Map<String, AttributeValue> stored() {
        return client.getItem(get -> get.tableName(table.name())
                        .key(Map.of("taskId", fromS("1")))
                        .consistentRead(true))
                .item();
    }

    private String stored(String name) {
        return requireNonNull(stored().get(name)).s();
    }

    @Test
    void completesTheItem() {
        adopt(put(LEARN));

        Task task = tasks.find(mine("1")).orElseThrow();
        assertEquals(TaskStatus.COMPLETED, task.status());
        assertEquals("Learn DynamoDB", task.content().description());
        var item = new HashMap<>(stored());
        assertNotNull(item.remove("writeId"));
        var now = fromS("2026-11-22T08:00:00.123Z");
        var expected = new HashMap<>(LEARN);
        expected.putAll(Map.of("ownerId", fromS("me"), "version", fromN("1")));
        expected.putAll(Map.of("createdAt", now, "updatedAt", now, "writtenAt", now));
        assertEquals(expected, item);
    }

    @Test
    void keepsWhatElseWasPut() {
        var mine = learnWith("color", fromL(List.of(fromS("red"), fromN("1"))));
        mine.put("ownerId", fromS("ann"));
        mine.put("createdAt", fromN("1795334401"));

        adopt(put(mine));

        assertEquals("ann", stored("ownerId"));
        assertTrue(stored().entrySet().containsAll(mine.entrySet()), () -> stored().toString());
    }

    @Test
    void replacesAnOwnerThatCannotBe() {
        adopt(put(learnWith("ownerId", fromS("x".repeat(256)))));

        assertEquals("me", stored("ownerId"));
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

        assertEquals(status, stored("status"));
    }

    @Test
    void isPendingWithoutAStatus() {
        adopt(put(learnWithout("status")));

        assertEquals("pending", stored("status"));
    }

    @Nested
    class OverATask {

        @Test
        void isItsNextVersionAtALaterTime() {
            tasks.create(wanted("1"));

            adopt(put(learnWith("updatedAt", fromS("9000-01-01T00:00:00.000Z"))));

            assertEquals(fromN("2"), stored().get("version"));
            assertEquals("2026-11-22T08:00:00.124Z", stored("updatedAt"));
            assertEquals(stored("updatedAt"), stored("writtenAt"));
        }

        @Test
        void outlivesTheTombstoneThatItWas() {
            adopt(put(learnWith(TaskSchema.EXPIRES_AT, fromN("1"))));

            assertFalse(stored().containsKey(TaskSchema.EXPIRES_AT));
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

            assertEquals(fromN(next), stored().get("version"));
            assertEquals(time, stored("updatedAt"));
        }
    }

    @Nested
    class WhenAnotherWriteComesFirst {

        private final HandPutItem seen = put(LEARN);

        private void assertUnchanged() {
            var before = stored();
            adopt(seen);
            assertEquals(before, stored());
        }

        @ParameterizedTest
        @ValueSource(strings = {"status", "ownerId", "updatedAt"})
        void leavesASecondPutAlone(String changed) {
            put(learnWith(changed, fromS("2026-11-22T08:00:00Z")));

            assertUnchanged();
        }

        @Test
        void leavesAPutWithoutAStatusAlone() {
            put(learnWithout("status"));

            assertUnchanged();
        }

        @Test
        void raisesNoDeletedItem() {
            delete();

            assertUnchanged();
        }

        @Test
        void leavesATaskOfTheApiAlone() {
            delete();
            tasks.create(wanted("1"));

            assertUnchanged();
        }

        @Test
        void adoptsOnce() {
            adopt(seen);
            later();

            assertUnchanged();
        }

        private void delete() {
            client.deleteItem(request -> request.tableName(table.name()).key(Map.of("taskId", fromS("1"))));
        }
    }

    @Nested
    class WhatCannotBecomeATask {

        private void assertRefused(String attribute, Map<String, AttributeValue> item) {
            assertEquals(Optional.of(attribute), tasks.adopt(put(item), ME));
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
            assertFalse(stored().containsKey("version"));
        }

        @Test
        void losesItsDescriptionInBetween() {
            HandPutItem seen = put(LEARN);
            put(learnWith("description", fromN("7")));

            adopt(seen);

            assertFalse(stored().containsKey("version"));
        }
    }

    @Test
    void takesAVersionThatIsNoNumberForNone() {
        adopt(put(learnWith("version", fromS("3"))));

        assertEquals(fromN("1"), stored().get("version"));
    }
}
