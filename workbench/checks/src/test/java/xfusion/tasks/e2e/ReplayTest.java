package xfusion.tasks.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Creating twice is safe. */
class ReplayTest {

    @Nested
    class ByTaskId {

        private final String id = Fresh.id();
        private final Answer first = Api.createPending(id);

        @Test
        void answersTheSameAgain() {
            var again = Api.create(Fresh.task(id)).expect(201);

            assertEquals(first.json(), again.json());
            assertEquals(first.etag(), again.etag());
            assertEquals(first.header("Location"), again.header("Location"));
        }

        @Test
        void knowsTheSameContentInAnotherOrder() {
            Api.create("{ \"description\" : \"Learn DynamoDB\", \"taskId\" : \"%s\" }".formatted(id))
                    .expect(201);
        }

        @Test
        void showsTheTaskAsItIsNow() {
            Api.move(id, "completed").expect(200);

            var again = Api.create(Fresh.task(id)).expect(201);

            assertEquals("completed", again.text("status"));
            assertEquals("\"2\"", again.etag());
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "\"description\":\"Learn dynamodb\"",
                    "\"description\":\"Learn DynamoDB\",\"status\":\"completed\"",
                    "\"description\":\"Learn DynamoDB\",\"dueDate\":\"2026-12-24\"",
                    "\"description\":\"Learn DynamoDB\",\"priority\":\"high\"",
                    "\"description\":\"Learn DynamoDB\",\"labels\":[\"cloud\"]"
                })
        void refusesOtherContent(String content) {
            Api.create("{\"taskId\":\"%s\",%s}".formatted(id, content)).expectProblem(409, "task-exists");

            assertEquals(first.json(), Api.get(id).json());
        }

        @Test
        void refusesTheContentThatItHasOnlyNow() {
            Api.move(id, "completed").expect(200);

            Api.create(Fresh.task(id, "completed")).expectProblem(409, "task-exists");
        }
    }

    @Nested
    class ByIdempotencyKey {

        private static final String BODY = "{\"description\":\"Learn DynamoDB\"}";

        private final String key = Fresh.id();
        private final Answer first = create(BODY).expect(201);

        @Test
        void answersTheSameAgain() {
            var again = create(BODY).expect(201);

            assertEquals(first.json(), again.json());
            assertEquals(first.header("Location"), again.header("Location"));
        }

        @Test
        void showsTheTaskAsItIsNow() {
            Api.move(first.taskId(), "cancelled").expect(200);

            assertEquals("cancelled", create(BODY).expect(201).text("status"));
        }

        @Test
        void refusesOtherContent() {
            create("{\"description\":\"Learn more\"}").expectProblem(422, "idempotency-key-reused");
        }

        @Test
        void makesAnotherTaskForAnotherKey() {
            var other = Api.create(BODY, "Idempotency-Key", Fresh.id()).expect(201);

            assertNotEquals(first.taskId(), other.taskId());
        }

        @Test
        void makesAnotherTaskForAKeyInAnotherCase() {
            var lower = Api.create(BODY, "Idempotency-Key", key + "a").expect(201);
            var upper = Api.create(BODY, "Idempotency-Key", key + "A").expect(201);

            assertNotEquals(lower.taskId(), upper.taskId());
        }

        @Test
        void doesNotMatterWhereThereIsATaskId() {
            var id = Fresh.id();

            assertEquals(id, create(Fresh.task(id)).expect(201).taskId());
            create(Fresh.task(id, "completed")).expectProblem(409, "task-exists");
        }

        private Answer create(String body) {
            return Api.create(body, "Idempotency-Key", key);
        }
    }

    @Nested
    class AnIdempotencyKey {

        @Test
        void mayHave255VisibleCharacters() {
            var key = (Fresh.id() + "!\"#$%&'()*+,-./:;<=>?@[]^_`{|}~\\")
                    .repeat(5)
                    .substring(0, 255);

            Api.create("{\"description\":\"x\"}", "Idempotency-Key", key).expect(201);
        }

        @ParameterizedTest
        @ValueSource(strings = {"a b", "a\tb"})
        void mayHaveNoOthers(String key) {
            Api.create("{\"description\":\"x\"}", "Idempotency-Key", key).expectFaultsAt("Idempotency-Key");
        }

        @Test
        void mayNotHave256() {
            Api.create("{\"description\":\"x\"}", "Idempotency-Key", "x".repeat(256))
                    .expectFault("Idempotency-Key", "255");
        }
    }
}
