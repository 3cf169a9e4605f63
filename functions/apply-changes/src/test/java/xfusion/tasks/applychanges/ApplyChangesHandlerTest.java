package xfusion.tasks.applychanges;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import xfusion.tasks.api.ApplyChangesInput;
import xfusion.tasks.api.Batch;
import xfusion.tasks.api.TaskFunction;
import xfusion.tasks.api.TaskResponse;
import xfusion.tasks.http.Request;
import xfusion.tasks.http.Response;
import xfusion.tasks.lambda.TestEvent;
import xfusion.tasks.lambda.TestFunction;
import xfusion.tasks.lambda.TestFunction.HttpAnswer;
import xfusion.tasks.persistence.Tasks;
import xfusion.tasks.persistence.task.Owner;
import xfusion.tasks.table.TestTable;

class ApplyChangesHandlerTest {

    private static final String CREATE =
            "{\"op\":\"create\",\"task\":{\"taskId\":\"1\",\"description\":\"Learn DynamoDB\"}}";

    @AutoClose
    private final TestTable table = TestTable.create();

    private final Tasks tasks = Tasks.in(table.name(), table.client());
    private final TestFunction function = new TestFunction(new ApplyChangesHandler(tasks));

    private static TestEvent operations(String owner, String... operations) {
        return TestEvent.by(owner).body("{\"operations\":[%s]}".formatted(String.join(",", operations)));
    }

    private List<JsonNode> apply(String owner, String... operations) {
        return results(function.answer(operations(owner, operations)));
    }

    private static List<JsonNode> results(HttpAnswer answer) {
        assertEquals(200, answer.status(), answer::text);
        return answer.json().path("results").valueStream().toList();
    }

    private static List<Integer> statuses(List<JsonNode> results) {
        return results.stream().map(result -> result.path("status").asInt()).toList();
    }

    @Test
    void answersEachOperationInOrder() {
        apply("me", CREATE);

        var results = apply(
                "me",
                "{\"op\":\"edit\",\"taskId\":\"1\",\"ifVersion\":1,\"patch\":{\"status\":\"completed\"}}",
                "{\"op\":\"delete\",\"taskId\":\"2\"}",
                "{\"op\":\"create\",\"task\":{\"taskId\":\"3\",\"description\":\"\"}}");

        assertEquals(List.of(200, 204, 400), statuses(results));
        assertEquals("\"2\"", results.getFirst().path("etag").asString());
        assertEquals("completed", results.getFirst().at("/task/status").asString());
        assertEquals(
                "/operations/2/task/description",
                results.getLast().at("/problem/errors/0/pointer").asString());
    }

    @Test
    void showsTheTaskThatIsInTheWay() {
        apply("me", CREATE);

        var results = apply("me", "{\"op\":\"delete\",\"taskId\":\"1\",\"ifVersion\":7}");

        assertEquals(List.of(412), statuses(results));
        assertEquals("version-mismatch", results.getFirst().at("/problem/code").asString());
        assertEquals(
                "Learn DynamoDB", results.getFirst().at("/task/description").asString());
    }

    @Test
    void showsAStrangerNothing() {
        apply("me", CREATE);

        var ofAStranger = apply(
                "stranger",
                CREATE,
                "{\"op\":\"edit\",\"taskId\":\"9\",\"ifVersion\":7,\"patch\":{}}",
                "{\"op\":\"delete\",\"taskId\":\"8\",\"ifVersion\":7}");
        var ofTheTask = apply(
                "stranger", "{\"op\":\"create\",\"ifVersion\":1,\"task\":{\"taskId\":\"1\",\"description\":\"x\"}}");

        assertEquals(List.of(409, 404, 204), statuses(ofAStranger));
        assertEquals(List.of(409), statuses(ofTheTask));
        assertTrue(ofAStranger.stream().noneMatch(result -> result.has("task") || result.has("etag")));
        assertFalse(ofTheTask.getFirst().has("task"));
    }

    @Nested
    class WhatIsNotKnown {

        @Test
        void isTheProblemOfEachOperationAndLoggedForEach() {
            var orphan = new TestFunction(new ApplyChangesHandler(Tasks.in("no-such-table", table.client())));

            var results = results(orphan.answer(operations("me", CREATE, "{\"op\":\"delete\",\"taskId\":\"2\"}")));

            assertEquals(List.of(503, 503), statuses(results));
            assertEquals(
                    "table-unavailable", results.getFirst().at("/problem/code").asString());
            assertEquals(2, orphan.log().size());
        }

        @Test
        void isWhatCouldNotBeReachedInTime() {
            final class ImpatientHandler extends TaskFunction {
                @Override
                protected Response answer(Request request, Owner owner) {
                    var operations = ApplyChangesInput.read(request, owner);
                    return TaskResponse.results(new Batch(tasks, request, Duration.ZERO).apply(operations));
                }
            }
            var impatient = new TestFunction(new ImpatientHandler());

            var results = results(impatient.answer(operations("me", CREATE)));

            assertEquals(List.of(503), statuses(results));
            assertTrue(results.getFirst().at("/problem/detail").asString().contains("not tried"));
            assertEquals(List.of(204), statuses(apply("me", "{\"op\":\"delete\",\"taskId\":\"1\",\"ifVersion\":7}")));
        }
    }
}
