package xfusion.tasks.functions;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import xfusion.tasks.contract.Operation;
import xfusion.tasks.runtime.FunctionProcess;
import xfusion.tasks.table.TestTable;

/** What the functions log. Everything that the caller chooses has a planted text in it. */
class LogTest extends FunctionsOverATable {

    private static final String PLANTED = "planted";
    private static final String OWNER = PLANTED + "-owner";
    private static final Map<String, String> TABLE_CALLS = Map.of(
            "createTask", "PutItem",
            "getTask", "GetItem",
            "listTasks", "Query",
            "listChanges", "Query");
    private static final Map<String, String> BODIES = Map.of(
            "updateTaskStatus", "{\"status\":\"completed\"}",
            "editTask", "{\"description\":\"%s\"}",
            "applyChanges",
                    "{\"operations\":[{\"op\":\"edit\",\"taskId\":\"%1$s\",\"patch\":{\"description\":\"%1$s\"}}]}");

    @AutoClose
    private final TestTable table = TestTable.create();

    @ParameterizedTest
    @MethodSource("operations")
    void isOneLineForARequestThatFailsByOurFault(Operation operation) {
        try (var function = start(operation, "no-such-table")) {
            JsonNode problem = problem(operation, function);

            JsonNode line = onlyLine(function);
            assertEquals(operation.id(), line.path("operation").asString());
            assertEquals("table-unavailable", line.path("code").asString());
            assertEquals(
                    TABLE_CALLS.getOrDefault(operation.id(), "UpdateItem"),
                    line.path("tableCall").asString());
            assertEquals("ResourceNotFoundException", line.path("tableError").asString());
            assertEquals(1, line.path("attempts").asInt());
            assertTrue(line.path("milliseconds").isIntegralNumber(), line::toString);
            assertEquals(
                    "urn:uuid:" + line.path("requestId").asString(),
                    problem.path("instance").asString());
        }
    }

    /** What a caller gets of a table that is away; several operations are answered together, each by its own problem. */
    private static JsonNode problem(Operation operation, FunctionProcess function) {
        return operation.id().equals("applyChanges")
                ? body(call(200, function, event(operation))).at("/results/0/problem")
                : body(call(503, function, event(operation)));
    }

    @ParameterizedTest
    @CsvSource({"listTasks, nextCursor, cursor", "listChanges, next, since"})
    void doesNotShowWhereAPageContinues(String id, String member, String parameter) {
        ObjectNode page = event(operation(id));
        try (var create = start(operation("createTask"), table.name());
                var list = start(operation(id), table.name());
                var failing = start(operation(id), "no-such-table")) {
            call(201, create, creation("{\"description\":\"one\"}"));
            call(201, create, creation("{\"description\":\"two\"}"));
            String token = body(call(200, list, page)).path(member).asString();
            assertFalse(token.isEmpty());

            page.putObject("queryStringParameters").put(parameter, token);
            call(503, failing, page);

            assertFalse(onlyLine(failing).toString().contains(token), failing::output);
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void isNoneForACallerWithoutAToken(Operation operation) {
        try (var function = start(operation, table.name())) {
            call(401, function, JsonMapper.shared().createObjectNode());

            assertEquals("", function.output());
        }
    }

    @Test
    void isNoneForARequestThatIsRefused() {
        try (var create = start(operation("createTask"), table.name());
                var change = start(operation("updateTaskStatus"), table.name());
                var edit = start(operation("editTask"), table.name());
                var apply = start(operation("applyChanges"), table.name());
                var list = start(operation("listTasks"), table.name())) {
            call(201, create, creation("{\"taskId\":\"1\",\"description\":\"%s\"}".formatted(PLANTED)));
            call(409, create, creation("{\"taskId\":\"1\",\"description\":\"other\"}"));
            call(400, create, creation("{\"description\":7}"));
            call(400, create, creation("{" + PLANTED));
            call(413, create, creation("\"%s\"".formatted(PLANTED.repeat(10_000))));
            ObjectNode text = creation("{}");
            text.withObject("/headers").put("content-type", "text/" + PLANTED);
            call(415, create, text);
            call(404, change, event(operation("updateTaskStatus")));
            ObjectNode page = event(operation("listTasks"));
            page.withObject("/queryStringParameters").put("cursor", PLANTED).put("limit", PLANTED);
            call(400, list, page);
            call(404, edit, event(operation("editTask")));
            call(200, apply, event(operation("applyChanges")));
            call(
                    400,
                    apply,
                    event(operation("applyChanges")).put("body", "{\"operations\":\"%s\"}".formatted(PLANTED)));

            assertEquals("", create.output() + change.output() + edit.output() + apply.output() + list.output());
        }
    }

    /** No function has made up the id of such an item. An operator also learns of one that is nobody's, or a stranger's. */
    @ParameterizedTest
    @CsvSource({"getTask, ownerId, 404", "getTask, status, 404", "editTask, ownerId, 404", "createTask, status, 409"})
    void namesAnItemThatIsNoTaskAndShowsNothingElseOfIt(String id, String missing, int status) {
        Map<String, AttributeValue> item = new HashMap<>(Map.of(
                "taskId", AttributeValue.fromS("put-by-hand"),
                "ownerId", AttributeValue.fromS(PLANTED + "-stranger"),
                "status", AttributeValue.fromS("pending"),
                "updatedAt", AttributeValue.fromS("2026-11-22T08:00:00.000Z"),
                "version", AttributeValue.fromN("1"),
                "description", AttributeValue.fromS(PLANTED)));
        item.remove(missing);
        table.client().putItem(put -> put.tableName(table.name()).item(item));
        ObjectNode event = event(operation(id));
        event.withObject("/pathParameters").put("taskId", "put-by-hand");
        event.put(
                "body",
                "{%s\"description\":\"d\"}".formatted(id.equals("createTask") ? "\"taskId\":\"put-by-hand\"," : ""));
        try (var function = start(operation(id), table.name())) {
            call(status, function, event);

            assertEquals(1, function.output().lines().count(), function::output);
            var line = "The item put-by-hand is not a task: its %s is missing or cannot be read".formatted(missing);
            assertTrue(function.output().contains(line), function::output);
            assertFalse(function.output().contains(PLANTED), function::output);
        }
    }

    private FunctionProcess start(Operation operation, String tableName) {
        return start(
                operation,
                table.endpoint(),
                Map.of("TABLE_NAME", tableName, "AWS_ACCESS_KEY_ID", "local", "AWS_SECRET_ACCESS_KEY", "local"));
    }

    private static JsonNode call(int status, FunctionProcess function, ObjectNode event) {
        JsonNode response = response(function.invoke(event.toString().getBytes(UTF_8)));
        assertEquals(status, response.path("statusCode").asInt(), response::toString);
        return response;
    }

    private static ObjectNode creation(String body) {
        ObjectNode event = event(operation("createTask"));
        event.withObject("/headers").remove("idempotency-key");
        return event.put("body", body);
    }

    /** A good request, with a line break wherever one may be. */
    private static ObjectNode event(Operation operation) {
        ObjectNode event = JsonMapper.shared().createObjectNode();
        event.withObject("/requestContext/authorizer/jwt/claims").put("sub", OWNER);
        event.withObject("/headers")
                .put("content-type", "application/json")
                .put("authorization", "Bearer " + PLANTED)
                .put("idempotency-key", PLANTED);
        event.withObject("/pathParameters").put("taskId", PLANTED);
        event.withObject("/queryStringParameters").put("limit", "1");
        String body = BODIES.getOrDefault(operation.id(), """
                {"description":"%1$s\\n","labels":["%1$s\\r\\n"],"attributes":{"%1$s\\n":"%1$s\\n"}}""");
        return event.put("body", body.formatted(PLANTED));
    }

    private static JsonNode onlyLine(FunctionProcess function) {
        assertEquals(1, function.output().lines().count(), function::output);
        assertFalse(function.output().contains(PLANTED), function::output);
        return JsonMapper.shared().readTree(function.output());
    }
}
