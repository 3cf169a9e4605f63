package xfusion.tasks.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class UpdateTaskStatusTest {

    static final List<String> STATUSES = List.of("pending", "in-progress", "completed", "cancelled");

    private final String id = Fresh.id();

    @ParameterizedTest
    @FieldSource("STATUSES")
    void letsAnyStatusFollowAny(String from) {
        for (String to : STATUSES) {
            var task = Fresh.id();
            Api.create(Fresh.task(task, from)).expect(201);

            var moved = Api.move(task, to).expect(200);

            assertEquals(to, moved.text("status"));
            assertEquals(from.equals(to) ? 1 : 2, moved.version());
            assertEquals(moved.json(), Api.get(task).json());
        }
    }

    @Nested
    class AChange {

        private final ApiAnswer created = Api.createPending(id);

        @Test
        void raisesTheVersionByOne() {
            assertEquals("\"2\"", Api.move(id, "in-progress").etag());
            assertEquals("\"3\"", Api.move(id, "pending").etag());
            assertEquals(4, Api.move(id, "in-progress").version());
        }

        @Test
        void isLaterThanTheOneBefore() {
            var moved = Api.move(id, "in-progress").expect(200);

            assertEquals(created.text("createdAt"), moved.text("createdAt"));
            assertTrue(moved.text("updatedAt").compareTo(created.text("updatedAt")) > 0, moved::toString);
        }

        @Test
        void leavesTheRestAlone() {
            var rich = Api.create("""
                    {"description":"Renew the passport","dueDate":"2026-12-24","priority":"low","labels":["a","b"]}""");

            var moved = Api.move(rich.taskId(), "cancelled").expect(200);

            for (String member : List.of("description", "dueDate", "priority", "labels", "createdAt")) {
                assertEquals(rich.json().get(member), moved.json().get(member));
            }
        }
    }

    @Nested
    class ACompletion {

        @Test
        void isDatedAndForgottenWhenTheTaskIsOpenAgain() {
            Api.createPending(id);

            var completed = Api.move(id, "completed").expect(200);

            assertEquals(completed.text("updatedAt"), completed.text("completedAt"));
            assertFalse(Api.move(id, "pending").expect(200).json().has("completedAt"));
            assertFalse(Api.get(id).json().has("completedAt"));
        }

        @Test
        void isDatedAnewTheNextTime() {
            var first = Api.create(Fresh.task(id, "completed")).expect(201);
            Api.move(id, "in-progress").expect(200);

            var second = Api.move(id, "completed").expect(200);

            assertTrue(Instant.parse(second.text("completedAt")).isAfter(Instant.parse(first.text("completedAt"))));
        }
    }

    @Nested
    class AStatusThatIsAlreadySo {

        @Test
        void changesNothing() {
            Api.create(Fresh.task(id, "completed")).expect(201);
            var before = Api.get(id);

            var answer = Api.move(id, "completed").expect(200);

            assertEquals(before.json(), answer.json());
            assertEquals(before.etag(), answer.etag());
            assertEquals(before.json(), Api.get(id).json());
        }

        @Test
        void isNoConflictEvenWithAStaleVersion() {
            Api.createPending(id);
            var change = Api.move(id, "completed", "If-Match", "\"1\"").expect(200);

            var again = Api.move(id, "completed", "If-Match", "\"1\"").expect(200);

            assertEquals(change.json(), again.json());
            assertEquals("\"2\"", again.etag());
        }
    }

    @Test
    void findsNoTaskWhereThereIsNone() {
        var answer = Api.move(id, "completed").expectProblem(404, "task-not-found");

        assertEquals(answer.json(), Api.get(id).json());
        Api.get(id).expect(404);
    }
}
