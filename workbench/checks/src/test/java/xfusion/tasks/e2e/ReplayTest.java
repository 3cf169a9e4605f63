package xfusion.tasks.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Creating twice is safe. */
class ReplayTest {

    private static final String BODY = "{\"description\":\"Learn DynamoDB\"}";

    @Nested
    class ByTaskId {

        private final String id = Fresh.id();
        private final ApiAnswer first = Api.createPending(id);

        @Test
        void answersTheSameAgain() {
            sameAgain(first, Api.create(Fresh.task(id)));
            sameAgain(first, Api.create("{ \"description\" : \"Learn DynamoDB\", \"taskId\" : \"%s\" }".formatted(id)));
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
    }

    @Nested
    class ByIdempotencyKey {

        private final String key = Fresh.id();
        private final ApiAnswer first = create(BODY, key).expect(201);

        @Test
        void answersTheSameAgain() {
            sameAgain(first, create(BODY, key));
        }

        @Test
        void showsTheTaskAsItIsNow() {
            Api.move(first.taskId(), "cancelled").expect(200);

            assertEquals("cancelled", create(BODY, key).expect(201).text("status"));
        }

        @Test
        void refusesOtherContent() {
            create("{\"description\":\"Learn more\"}", key).expectProblem(422, "idempotency-key-reused");
        }

        @Test
        void doesNotMatterWhereThereIsATaskId() {
            var id = Fresh.id();

            assertEquals(id, create(Fresh.task(id), key).expect(201).taskId());
            create(Fresh.task(id, "completed"), key).expectProblem(409, "task-exists");
        }

        @Test
        void takes255VisibleCharacters() {
            var longest = (Fresh.id() + "!\"#$%&'()*+,-./:;<=>?@[]^_`{|}~\\")
                    .repeat(5)
                    .substring(0, 255);

            create(BODY, longest).expect(201);
            create(BODY, longest + "x").expectFault("Idempotency-Key", "255");
            create(BODY, "a b").expectFaultsAt("Idempotency-Key");
            create(BODY, "a\tb").expectFaultsAt("Idempotency-Key");
            Api.create(BODY, "Idempotency-Key", "a", "Idempotency-Key", "a")
                    .expectFault("Idempotency-Key", "more than once");
        }
    }

    private static ApiAnswer create(String body, String key) {
        return Api.create(body, "Idempotency-Key", key);
    }

    private static void sameAgain(ApiAnswer first, ApiAnswer again) {
        assertEquals(first.json(), again.expect(201).json());
        assertEquals(first.etag(), again.etag());
        assertEquals(first.header("Location"), again.header("Location"));
    }
}
