package xfusion.tasks.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static xfusion.tasks.e2e.Operations.again;
import static xfusion.tasks.e2e.Operations.apply;
import static xfusion.tasks.e2e.Operations.create;
import static xfusion.tasks.e2e.Operations.delete;
import static xfusion.tasks.e2e.Operations.edit;
import static xfusion.tasks.e2e.Operations.statuses;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Operations in one request. A task of these tests is at version 2, in progress; another was deleted, at version 2. */
class ApplyChangesTest {

    private final String fresh = Fresh.id();
    private final String id = Fresh.id();
    private final String deleted = Fresh.id();

    @BeforeEach
    void prepare() {
        Api.createPending(id);
        Api.move(id, "in-progress").expect(200);
        Api.createPending(deleted);
        Api.delete(deleted).expect(204);
    }

    @Test
    void areCarriedOutAsTheSingleRequestsWouldBe() {
        var other = Api.createPending(Fresh.id()).taskId();

        var results = apply(
                create(Fresh.task(fresh, "completed")),
                edit(id, ",\"ifVersion\":2", "{\"status\":\"cancelled\",\"attributes\":{\"n\":1.0}}"),
                delete(other, ",\"ifVersion\":1.0"));

        assertEquals(List.of(201, 200, 204), statuses(results));
        assertResult(results.get(0), "create", fresh, "\"1\"", Api.get(fresh).json());
        assertResult(results.get(1), "edit", id, "\"3\"", Api.get(id).json());
        assertEquals(
                List.of("op", "taskId", "status"), List.copyOf(results.get(2).propertyNames()));
        Api.get(other).expect(404);
    }

    @Test
    void standForThemselves() {
        var results = apply(
                edit(Fresh.id(), "", "{\"priority\":\"low\"}"),
                create("{\"taskId\":\"a b\",\"description\":\"\"}"),
                delete(id, ",\"ifVersion\":7"),
                create(Fresh.task(fresh)));

        assertEquals(List.of(404, 400, 412, 201), statuses(results));
        assertEquals("task-not-found", results.get(0).at("/problem/code").stringValue());
        assertFalse(results.get(0).has("task"));
        assertFalse(results.get(1).has("taskId"));
    }

    @Nested
    class AConflict {

        @Test
        void showsTheTaskAsItIsNow() {
            var task = Api.get(id).json();

            for (var result : apply(edit(id, ",\"ifVersion\":1", "{\"priority\":\"low\"}"))) {
                assertConflict(412, "version-mismatch", result, "\"2\"", task);
            }
            for (var result : apply(edit(id, ",\"ifVersion\":3", "{\"attributes\":{\"a\":1}}"))) {
                assertConflict(412, "version-mismatch", result, "\"2\"", task);
            }
            for (var result : apply(delete(id, ",\"ifVersion\":1"))) {
                assertConflict(412, "version-mismatch", result, "\"2\"", task);
            }
            for (var result : apply(create(Fresh.task(id, "cancelled")))) {
                assertConflict(409, "task-exists", result, "\"2\"", task);
            }
            assertEquals(task, Api.get(id).json());
        }

        @Test
        void showsATombstone() {
            for (var result : apply(create(Fresh.task(deleted)))) {
                assertEquals("task-deleted", result.at("/problem/code").stringValue());
                assertEquals("\"2\"", result.path("etag").stringValue());
                assertTrue(result.at("/task/deleted").booleanValue());
                assertEquals(2, result.at("/task/version").longValue());
            }
            var again = apply(again(Fresh.task(deleted), 7), again(Fresh.task(fresh), 1));

            assertEquals(List.of(412, 412), statuses(again));
            assertTrue(again.get(0).at("/task/deleted").booleanValue());
            assertFalse(again.get(1).has("task"));
        }

        /** The first has taken effect; the device finds what it has sent. */
        @Test
        void isASecondTryToCreateAgain() {
            var operation = again(Fresh.task(deleted), 2);
            assertEquals(List.of(201), statuses(apply(operation)));
            var task = Api.get(deleted).json();

            for (var result : apply(operation)) {
                assertConflict(412, "version-mismatch", result, "\"3\"", task);
            }
            assertEquals(task, Api.get(deleted).json());
        }

        private void assertConflict(int status, String code, JsonNode result, String etag, JsonNode task) {
            assertEquals(status, result.path("status").intValue(), result::toString);
            assertEquals(code, result.at("/problem/code").stringValue());
            assertEquals(etag, result.path("etag").asString(""));
            assertEquals(task, result.path("task"));
        }
    }

    @Test
    void createAgainWhatWasDeleted() {
        var results = apply(again(Fresh.task(deleted), 2));

        assertEquals(List.of(201), statuses(results));
        assertResult(
                results.getFirst(), "create", deleted, "\"3\"", Api.get(deleted).json());
    }

    @Test
    void takeNoSecondEffect() {
        var operations = new String[] {
            create(Fresh.task(fresh)),
            edit(id, ",\"ifVersion\":2", "{\"status\":\"completed\",\"attributes\":{\"a\":1}}"),
            delete(deleted, ",\"ifVersion\":1")
        };
        var first = apply(operations);
        assertEquals(List.of(201, 200, 204), statuses(first));

        assertEquals(first, apply(operations));
        assertEquals(1, Api.get(fresh).version());
        assertEquals(3, Api.get(id).version());
    }

    private static void assertResult(JsonNode result, String op, String id, String etag, JsonNode task) {
        assertEquals(op, result.path("op").stringValue());
        assertEquals(id, result.path("taskId").stringValue());
        assertEquals(etag, result.path("etag").stringValue());
        assertEquals(task, result.path("task"));
    }
}
