package xfusion.tasks.e2e;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DeleteTaskTest {

    private final String id = Fresh.id();

    @BeforeEach
    void atVersionTwo() {
        Api.createPending(id);
        Api.move(id, "completed").expect(200);
    }

    @Test
    void leavesNothingToSee() {
        assertEquals(0, Api.delete(id).expect(204).body().length);

        byte[] missing = Api.get(Fresh.id()).expect(404).body();
        for (var answer : List.of(
                Api.get(id),
                Api.move(id, "pending"),
                Api.move(id, "completed", "If-Match", "\"3\""),
                Api.patch(id, "{\"priority\":\"low\"}"),
                Api.patch(id, "{\"attributes\":{\"a\":1}}", "If-Match", "\"3\""))) {
            assertArrayEquals(missing, answer.expect(404).body());
        }
        for (var query : List.of("limit=100", "limit=100&status=completed", "limit=100&status=pending")) {
            assertFalse(Listed.ids(query).contains(id), query);
        }
    }

    @Test
    void maySucceedAgainAndWhereNothingWas() {
        Api.delete(id).expect(204);

        Api.delete(id).expect(204);
        Api.delete(id, "If-Match", "\"2\"").expect(204);
        Api.delete(Fresh.id()).expect(204);
        Api.delete(Fresh.id(), "If-Match", "\"7\"").expect(204);
    }

    @Test
    void happensOnCondition() {
        for (String tags : List.of("\"1\"", "W/\"2\"", "\"3\"")) {
            assertEquals(
                    "\"2\"",
                    Api.delete(id, "If-Match", tags)
                            .expectProblem(412, "version-mismatch")
                            .etag());
        }
        Api.delete(id, "If-None-Match", "\"2\"").expectProblem(412, "version-mismatch");
        assertEquals(2, Api.get(id).version());

        Api.delete(id, "If-Match", "\"2\"").expect(204);
        Api.get(id).expect(404);
    }

    @Test
    void refusesWhatIsMalformed() {
        Api.delete("a.b", "If-Match", "2").expectFaultsAt("taskId", "If-Match");
    }

    /** By {@code POST /tasks}, with the tombstone's version. */
    @Nested
    class CreatingItAgain {

        @Test
        void takesTheVersionOfTheTombstone() {
            Api.delete(id).expect(204);
            var refused = Api.create(Fresh.task(id)).expectProblem(409, "task-deleted");
            assertEquals("\"3\"", refused.etag());

            var created = Api.create(Fresh.task(id, "in-progress"), "If-Match", refused.etag())
                    .expect(201);

            assertEquals("\"4\"", created.etag());
            assertEquals(created.text("createdAt"), created.text("updatedAt"));
            assertFalse(created.json().has("completedAt"));
            assertEquals(created.json(), Api.get(id).json());
            Api.move(id, "pending", "If-Match", "\"4\"").expect(200);
        }

        @Test
        void isNoRetryOfTheFirstCreation() {
            Api.delete(id).expect(204);

            Api.create(Fresh.task(id)).expectProblem(409, "task-deleted");
            Api.create(Fresh.task(id, "completed")).expectProblem(409, "task-deleted");
            Api.get(id).expect(404);
        }

        @Test
        void needsTheRightVersion() {
            Api.create(Fresh.task(Fresh.id()), "If-Match", "\"1\"").expectProblem(412, "version-mismatch");
            Api.delete(id).expect(204);

            for (String tags : List.of("\"2\"", "W/\"3\"", "\"4\"")) {
                var refused = Api.create(Fresh.task(id), "If-Match", tags).expectProblem(412, "version-mismatch");
                assertEquals("\"3\"", refused.etag());
            }
            Api.get(id).expect(404);
        }

        @Test
        void mayBeSentTwice() {
            Api.delete(id).expect(204);
            var first = Api.create(Fresh.task(id), "If-Match", "\"3\"").expect(201);

            Api.create(Fresh.task(id), "If-Match", "\"3\"").expectProblem(412, "version-mismatch");
            assertEquals(
                    first.json(),
                    Api.create(Fresh.task(id), "If-Match", "\"4\"").expect(201).json());
            assertEquals(first.json(), Api.create(Fresh.task(id)).expect(201).json());
        }

        @Test
        void isRefusedWhereTheTaskIsAlive() {
            Api.create(Fresh.task(id), "If-Match", "\"1\"").expectProblem(412, "version-mismatch");
            Api.create(Fresh.task(id, "cancelled"), "If-Match", "\"2\"").expectProblem(409, "task-exists");

            assertEquals(
                    2,
                    Api.create(Fresh.task(id), "If-Match", "\"2\"").expect(201).version());
        }

        @Test
        void goesByTheIdempotencyKeyToo() {
            var key = Fresh.id();
            var body = "{\"description\":\"Learn DynamoDB\"}";
            var created = Api.create(body, "Idempotency-Key", key).expect(201);
            Api.delete(created.taskId()).expect(204);

            Api.create(body, "Idempotency-Key", key).expectProblem(409, "task-deleted");
            var again = Api.create(body, "Idempotency-Key", key, "If-Match", "\"2\"")
                    .expect(201);

            assertEquals(created.taskId(), again.taskId());
            assertEquals(3, again.version());
        }
    }
}
