package xfusion.tasks.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GetTaskTest {

    @Test
    void showsTheTaskAndNeverItsOwner() {
        var created = Api.createPending(Fresh.id());

        var got = Api.get(created.taskId()).expect(200);

        assertEquals(created.json(), got.json());
        assertEquals(created.etag(), got.etag());
        assertFalse(new String(got.body(), UTF_8).contains("owner"));
    }

    @Test
    void saysTheSameOfEveryMissingTask() {
        var one = Api.get(Fresh.id()).expectProblem(404, "task-not-found");
        var other = Api.get("x".repeat(64)).expectProblem(404, "task-not-found");

        assertArrayEquals(one.body(), other.body());
    }

    @Test
    void decodesThePath() {
        var id = Fresh.id() + "1_";
        Api.createPending(id);

        assertEquals(id, Api.get(id.replace("1", "%31")).expect(200).taskId());
        assertEquals(id, Api.get(id.replace("_", "%5f")).expect(200).taskId());
        assertEquals(
                id, Api.move(id.replace("-", "%2D"), "completed").expect(200).taskId());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.b", "a%20b", "%C3%A4", "a+b", "%2531", "*", "a:b", "%F0%9F%A6%94"})
    void refusesAnIdThatCannotBe(String id) {
        Api.get(id).expectFault("taskId", "64");
        Api.move(id, "completed").expectFault("taskId", "64");
    }

    @Test
    void refusesAnIdThatIsTooLongOrNoText() {
        Api.get("x".repeat(65)).expectFault("taskId", "64");
        // By the gateway or by the function, as far as it comes.
        Api.get("a%00").expect(400);
    }
}
