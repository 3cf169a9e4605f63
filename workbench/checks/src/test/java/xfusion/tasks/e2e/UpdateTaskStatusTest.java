package xfusion.tasks.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
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

    @Test
    void raisesTheVersionAndTheTimeWithEachChange() {
        var before = Api.createPending(id);
        for (String status : List.of("in-progress", "pending", "completed")) {
            var moved = Api.move(id, status).expect(200);

            assertEquals(before.version() + 1, moved.version());
            assertEquals("\"%d\"".formatted(moved.version()), moved.etag());
            assertTrue(moved.text("updatedAt").compareTo(before.text("updatedAt")) > 0, moved::toString);
            before = moved;
        }
    }

    @Test
    void datesACompletionForAsLongAsItLasts() {
        var first = Api.create(Fresh.task(id, "completed")).expect(201);

        assertFalse(Api.move(id, "pending").expect(200).json().has("completedAt"));
        assertFalse(Api.get(id).json().has("completedAt"));

        var second = Api.move(id, "completed").expect(200);
        assertEquals(second.text("updatedAt"), second.text("completedAt"));
        assertTrue(second.text("completedAt").compareTo(first.text("completedAt")) > 0, second::toString);
    }

    @Test
    void changesNothingWhereTheStatusIsAlreadySoEvenIfTheVersionIsStale() {
        Api.createPending(id);
        var change = Api.move(id, "completed", "If-Match", "\"1\"").expect(200);

        for (var again : List.of(Api.move(id, "completed"), Api.move(id, "completed", "If-Match", "\"1\""))) {
            assertEquals(change.json(), again.expect(200).json());
            assertEquals("\"2\"", again.etag());
        }
        assertEquals(change.json(), Api.get(id).json());
    }

    @Test
    void findsNoTaskWhereThereIsNone() {
        var answer = Api.move(id, "completed").expectProblem(404, "task-not-found");

        assertEquals(answer.json(), Api.get(id).expect(404).json());
    }
}
