package xfusion.tasks.applychanges;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
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
import xfusion.tasks.table.CapacityMeter;
import xfusion.tasks.table.CapacityMeter.Receipt;
import xfusion.tasks.table.LocalClient;
import xfusion.tasks.table.TestTable;

class ApplyChangesHandlerTest {

    private static final String CREATE = create("1");

    @AutoClose
    private final TestTable table = TestTable.create();

    private final Tasks tasks = Tasks.in(table.name(), table.client());
    private final TestFunction function = new TestFunction(new ApplyChangesHandler(tasks));

    private static String create(String id) {
        return "{\"op\":\"create\",\"task\":{\"taskId\":\"%s\",\"description\":\"Learn DynamoDB\"}}".formatted(id);
    }

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

    /** Tasks that were put by hand may be much larger than those that the API takes. */
    @Nested
    class TasksThatHaveNoRoom {

        private static final int LAMBDAS_LIMIT = 6_291_556;

        /** In the answer each of its characters takes four bytes. */
        private static final String LARGE = "\"".repeat(380_000);

        @BeforeEach
        void putByHand() {
            for (int i = 1; i <= 5; i++) {
                put("task-" + i, LARGE);
            }
            put("task-6", "Learn DynamoDB");
        }

        private void put(String id, String description) {
            var item = Map.of(
                    "taskId", fromS(id),
                    "ownerId", fromS("me"),
                    "description", fromS(description),
                    "status", fromS("pending"),
                    "updatedAt", fromS("2026-11-01T08:00:00Z"),
                    "version", fromN("1"));
            table.client().putItem(put -> put.tableName(table.name()).item(item));
        }

        private static String edit(int task, int version) {
            return "{\"op\":\"edit\",\"taskId\":\"task-%d\",\"ifVersion\":%d,\"patch\":{\"status\":\"completed\"}}"
                    .formatted(task, version);
        }

        private List<JsonNode> edit(int version) {
            var operations = IntStream.rangeClosed(1, 6)
                    .mapToObj(task -> edit(task, version))
                    .toArray(String[]::new);
            var answer = function.answer(operations("me", operations));
            assertTrue(bytes(answer) < LAMBDAS_LIMIT, () -> bytes(answer) + " bytes");
            return results(answer);
        }

        /** In the event that Lambda gets. */
        private static int bytes(HttpAnswer answer) {
            return JsonMapper.shared().writeValueAsBytes(answer.text()).length;
        }

        private static List<Boolean> shown(List<JsonNode> results) {
            return results.stream().map(result -> result.has("task")).toList();
        }

        @Test
        void areLeftOutOfConflicts() {
            var results = edit(7);

            assertEquals(Collections.nCopies(6, 412), statuses(results));
            assertEquals(List.of(true, true, true, false, false, true), shown(results));
            assertEquals("\"1\"", results.get(3).path("etag").asString());
            assertEquals("version-mismatch", results.get(3).at("/problem/code").asString());
        }

        @Test
        void areLeftOutOfSuccesses() {
            var results = edit(1);

            assertEquals(Collections.nCopies(6, 200), statuses(results));
            assertEquals(List.of(true, true, true, false, false, true), shown(results));
            assertEquals("\"2\"", results.get(3).path("etag").asString());
        }

        /** Nobody could get a tombstone; and it is small. */
        @Test
        void areNoTombstones() {
            apply("me", "{\"op\":\"delete\",\"taskId\":\"task-5\",\"ifVersion\":1}");
            put("task-4", "\"");
            var operations = operations("me", edit(1, 7), edit(2, 7), edit(3, 7), edit(4, 7), create("task-5"));
            int room = 5_000_000 - bytes(function.answer(operations));
            put("task-4", "\"".repeat((room + 200) / 4));

            var results = results(function.answer(operations));

            assertEquals(Collections.nCopies(5, true), shown(results));
            assertTrue(results.getLast().at("/task/deleted").booleanValue());
        }

        /** Without its ETag it would look like somebody else's task. */
        @Test
        void areOnesOwnByTheETag() {
            var operations = IntStream.rangeClosed(1, 5)
                    .mapToObj(i -> create("task-" + i))
                    .toArray(String[]::new);

            var results = apply("me", operations);

            assertEquals(Collections.nCopies(5, 409), statuses(results));
            assertEquals(List.of(true, true, true, false, false), shown(results));
            assertEquals("\"1\"", results.getLast().path("etag").asString());
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
