package xfusion.tasks.applychanges;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import xfusion.tasks.api.ApplyChangesInput;
import xfusion.tasks.api.Batch;
import xfusion.tasks.api.TaskFunction;
import xfusion.tasks.api.TaskResponse;
import xfusion.tasks.http.Request;
import xfusion.tasks.http.Response;
import xfusion.tasks.lambda.TestFunction;
import xfusion.tasks.persistence.Tasks;
import xfusion.tasks.persistence.task.Owner;
import xfusion.tasks.table.CapacityMeter;
import xfusion.tasks.table.CapacityMeter.Receipt;
import xfusion.tasks.table.LocalClient;

class ApplyChangesHandlerTest extends BatchTest {

    private static final String CREATE = create("1");

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
    void takesNoNoticeOfAConditionOnTheWholeRequest() {
        apply("me", CREATE);
        var operations = operations("me", "{\"op\":\"delete\",\"taskId\":\"1\",\"ifVersion\":7}");

        var results = results(function.answer(operations.header("If-Match", "W/\"1\"")));

        assertEquals(
                "The task is at version 1. Get it, and decide whether to change it again.",
                results.getFirst().at("/problem/detail").asString());
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
        void isWhatASlowOperationLeavesNoTimeFor() {
            var limit = Duration.ofMillis(200);
            try (var slow = LocalClient.watched(table.endpoint(), new Delay(limit))) {
                final class ImpatientHandler extends TaskFunction {
                    @Override
                    protected Response answer(Request request, Owner owner) {
                        var operations = ApplyChangesInput.read(request, owner);
                        var batch = new Batch(Tasks.in(table.name(), slow), request, limit);
                        return TaskResponse.results(batch.apply(operations));
                    }
                }
                var impatient = new TestFunction(new ImpatientHandler());

                var results = results(impatient.answer(operations("me", CREATE, create("2"), create("3"))));

                assertEquals(List.of(201, 503, 503), statuses(results));
                var problem = results.getLast().path("problem");
                assertTrue(problem.path("detail").asString().contains("not tried"));
                assertTrue(problem.path("instance").asString().startsWith("urn:uuid:"), problem::toString);
                assertEquals(2, impatient.log().size());
                assertTrue(impatient.log().getFirst().contains("\"tableError\":\"NotTried\""));
                assertTrue(
                        impatient.log().stream().noneMatch(line -> line.contains("trace")), impatient.log()::toString);
            }
            assertEquals(List.of(201, 201, 201), statuses(apply("me", CREATE, create("2"), create("3"))));
        }

        /** Lets each call of the table take longer than it does. */
        private record Delay(Duration time) implements ExecutionInterceptor {

            @Override
            public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
                LockSupport.parkNanos(time.toNanos());
            }
        }
    }

    @Test
    void costsWhatItsOperationsCost() {
        apply("me", CREATE, create("2"), create("3"));
        var meter = new CapacityMeter();
        try (var metered = LocalClient.watched(table.endpoint(), meter)) {
            var counted = new TestFunction(new ApplyChangesHandler(Tasks.in(table.name(), metered)));

            counted.answer(operations(
                    "me",
                    create("4"),
                    "{\"op\":\"edit\",\"taskId\":\"1\",\"ifVersion\":1,\"patch\":{\"status\":\"completed\"}}",
                    "{\"op\":\"edit\",\"taskId\":\"2\",\"ifVersion\":1,\"patch\":{\"attributes\":{\"color\":\"red\"}}}",
                    "{\"op\":\"delete\",\"taskId\":\"3\",\"ifVersion\":1}",
                    "{\"op\":\"delete\",\"taskId\":\"5\",\"ifVersion\":7}"));
        }
        assertEquals(
                List.of(
                        new Receipt("PutItem", 2),
                        new Receipt("UpdateItem", 3),
                        new Receipt("GetItem", 1),
                        new Receipt("UpdateItem", 3),
                        new Receipt("UpdateItem", 3),
                        new Receipt("UpdateItem", 0)),
                meter.receipts());
    }
}
