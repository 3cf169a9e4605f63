package xfusion.tasks.functions;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
    private static final Map<String, String> TABLE_CALLS =
            Map.of("POST /tasks", "PutItem", "GET /tasks/{taskId}", "GetItem", "GET /tasks", "Query");

    @AutoClose
    private final TestTable table = TestTable.create();

    @ParameterizedTest
    @MethodSource("operations")
    void isOneLineForARequestThatFailsByOurFault(Operation operation) {
        try (var function = start(operation, "no-such-table")) {
            JsonNode response = call(503, function, event(operation));

            JsonNode line = onlyLine(function);
            assertEquals(operation.id(), line.path("operation").asString());
            assertEquals("table-unavailable", line.path("code").asString());
            assertEquals(
                    TABLE_CALLS.getOrDefault(operation.route(), "UpdateItem"),
                    line.path("tableCall").asString());
            assertEquals("ResourceNotFoundException", line.path("tableError").asString());
            assertEquals(1, line.path("attempts").asInt());
            assertTrue(line.path("milliseconds").isIntegralNumber(), line::toString);
            assertEquals(
                    "urn:uuid:" + line.path("requestId").asString(),
                    body(response).path("instance").asString());
        }
    }

    @Test
    void doesNotShowACursor() {
        ObjectNode page = event(operation("listTasks"));
        try (var create = start(operation("createTask"), table.name());
                var list = start(operation("listTasks"), table.name());
                var failing = start(operation("listTasks"), "no-such-table")) {
            call(201, create, creation("{\"description\":\"one\"}"));
            call(201, create, creation("{\"description\":\"two\"}"));
            page.putObject("queryStringParameters").put("limit", "1");
            String cursor = body(call(200, list, page)).path("nextCursor").asString();

            page.putObject("queryStringParameters").put("cursor", cursor);
            call(503, failing, page);

            assertFalse(onlyLine(failing).toString().contains(cursor), failing::output);
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

            assertEquals("", create.output() + change.output() + list.output());
        }
    }

    @Test
    void tellsOfAnItemThatIsNoTaskWithoutShowingIt() {
        table.client()
                .putItem(put -> put.tableName(table.name())
                        .item(Map.of(
                                "taskId", AttributeValue.fromS(PLANTED),
                                "ownerId", AttributeValue.fromS(OWNER),
                                "status", AttributeValue.fromS(PLANTED + "\n"),
                                "description", AttributeValue.fromS(PLANTED))));
        try (var function = start(operation("getTask"), table.name())) {
            call(500, function, event(operation("getTask")));

            JsonNode line = onlyLine(function);
            assertEquals("internal-error", line.path("code").asString());
            assertTrue(line.path("trace").isArray(), line::toString);
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
        event.withObject("/queryStringParameters").put("status", "completed");
        return event.put(
                "body", operation.method().equals("PUT") ? "{\"status\":\"completed\"}" : """
                {"description":"%1$s\\n","labels":["%1$s\\r\\n"]}""".formatted(PLANTED));
    }

    private static JsonNode onlyLine(FunctionProcess function) {
        assertEquals(1, function.output().lines().count(), function::output);
        assertFalse(function.output().contains(PLANTED), function::output);
        return JsonMapper.shared().readTree(function.output());
    }
}
