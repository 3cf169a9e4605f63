package xfusion.tasks.functions;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import xfusion.tasks.runtime.Answer;
import xfusion.tasks.runtime.FunctionProcess;

/** What the functions log under the real runtime client, where whatever a caller wrote is planted. */
class LogTest extends FunctionsOverATable {

    private static final String PLANTED = "planted";
    private static final String OWNER = PLANTED + "-owner";

    @ParameterizedTest
    @EnumSource
    void isOneLineForARequestThatFailsByOurFault(Operation operation) {
        try (var function = start(operation, "no-such-table")) {
            JsonNode answer = answer(function.invoke(request(operation)));

            assertEquals(503, answer.path("statusCode").asInt(), answer::toString);
            JsonNode line = onlyLine(function);
            assertEquals(operation.id(), line.path("operation").asString());
            assertEquals("table-unavailable", line.path("code").asString());
            assertEquals(operation.tableCall(), line.path("tableCall").asString());
            assertEquals("ResourceNotFoundException", line.path("tableError").asString());
            assertEquals(1, line.path("attempts").asInt());
            assertTrue(line.path("milliseconds").isIntegralNumber(), line::toString);
            assertEquals(
                    "urn:uuid:" + line.path("requestId").asString(),
                    body(answer).path("instance").asString());
        }
    }

    @Test
    void doesNotShowACursor() {
        createTwo();
        String cursor = cursor();
        ObjectNode event = event(Operation.LIST_TASKS);
        event.putObject("queryStringParameters").put("cursor", cursor);

        try (var function = start(Operation.LIST_TASKS, "no-such-table")) {
            JsonNode answer = answer(function.invoke(bytes(event)));

            assertEquals(503, answer.path("statusCode").asInt(), answer::toString);
            assertFalse(onlyLine(function).toString().contains(cursor), function::output);
        }
    }

    private void createTwo() {
        try (var create = start(Operation.CREATE_TASK, table.name())) {
            assertStatus(201, create, creation("{\"description\":\"one\"}"));
            assertStatus(201, create, creation("{\"description\":\"two\"}"));
        }
    }

    private String cursor() {
        ObjectNode event = event(Operation.LIST_TASKS);
        event.putObject("queryStringParameters").put("limit", "1");
        try (var list = start(Operation.LIST_TASKS, table.name())) {
            return body(answer(list.invoke(bytes(event)))).path("nextCursor").asString();
        }
    }

    @ParameterizedTest
    @EnumSource
    void isNoneForACallerWithoutAToken(Operation operation) {
        try (var function = start(operation, table.name())) {
            JsonNode answer = answer(function.invoke("{}".getBytes(UTF_8)));

            assertEquals(401, answer.path("statusCode").asInt(), answer::toString);
            assertEquals("", function.output());
        }
    }

    @Test
    void isNoneForACreationThatIsRefused() {
        try (var function = start(Operation.CREATE_TASK, table.name())) {
            assertStatus(201, function, creation("{\"taskId\":\"1\",\"description\":\"%s\"}".formatted(PLANTED)));
            assertStatus(409, function, creation("{\"taskId\":\"1\",\"description\":\"other\"}"));
            assertStatus(400, function, creation("{\"description\":7}"));
            assertStatus(400, function, creation("{" + PLANTED));
            assertStatus(413, function, creation("\"%s\"".formatted(PLANTED.repeat(10_000))));
            ObjectNode text = creation("{}");
            text.withObject("/headers").put("content-type", "text/" + PLANTED);
            assertStatus(415, function, text);

            assertEquals("", function.output());
        }
    }

    @Test
    void isNoneForAChangeOfNoTaskOrAListThatIsRefused() {
        try (var change = start(Operation.UPDATE_TASK_STATUS, table.name());
                var list = start(Operation.LIST_TASKS, table.name())) {
            assertStatus(404, change, event(Operation.UPDATE_TASK_STATUS));
            ObjectNode page = event(Operation.LIST_TASKS);
            page.withObject("/queryStringParameters").put("cursor", PLANTED).put("limit", PLANTED);
            assertStatus(400, list, page);

            assertEquals("", change.output() + list.output());
        }
    }

    private static void assertStatus(int status, FunctionProcess function, ObjectNode event) {
        JsonNode answer = answer(function.invoke(bytes(event)));
        assertEquals(status, answer.path("statusCode").asInt(), answer::toString);
    }

    @Test
    void tellsOfAnItemThatIsNoTaskWithoutShowingIt() {
        table.client()
                .putItem(put -> put.tableName(table.name())
                        .item(Map.of(
                                "taskId", AttributeValue.fromS("1"),
                                "ownerId", AttributeValue.fromS(OWNER),
                                "status", AttributeValue.fromS(PLANTED + "\n"),
                                "description", AttributeValue.fromS(PLANTED))));
        try (var function = start(Operation.GET_TASK, table.name())) {
            JsonNode answer = answer(function.invoke(request(Operation.GET_TASK)));

            assertEquals(500, answer.path("statusCode").asInt(), answer::toString);
            JsonNode line = onlyLine(function);
            assertEquals("internal-error", line.path("code").asString());
            assertTrue(line.path("trace").isArray(), line::toString);
        }
    }

    /** A good request, in which everything that a caller chooses is planted and has a line break where it may. */
    private static byte[] request(Operation operation) {
        return bytes(event(operation));
    }

    private static byte[] bytes(ObjectNode event) {
        return event.toString().getBytes(UTF_8);
    }

    private static ObjectNode creation(String body) {
        ObjectNode event = event(Operation.CREATE_TASK);
        event.withObject("/headers").remove("idempotency-key");
        return event.put("body", body);
    }

    private static ObjectNode event(Operation operation) {
        ObjectNode event = JsonMapper.shared().createObjectNode();
        event.withObject("/requestContext/authorizer/jwt/claims").put("sub", OWNER);
        event.withObject("/headers").put("content-type", "application/json").put("authorization", "Bearer " + PLANTED);
        switch (operation) {
            case CREATE_TASK -> {
                event.withObject("/headers").put("idempotency-key", PLANTED);
                event.put("body", """
                {"description":"%1$s\\n","labels":["%1$s\\r\\n"]}""".formatted(PLANTED));
            }
            case GET_TASK -> event.withObject("/pathParameters").put("taskId", "1");
            case LIST_TASKS -> event.withObject("/queryStringParameters").put("status", "completed");
            case UPDATE_TASK_STATUS -> {
                event.withObject("/pathParameters").put("taskId", PLANTED);
                event.put("body", "{\"status\":\"completed\"}");
            }
        }
        return event;
    }

    private static JsonNode answer(Answer answer) {
        return JsonMapper.shared().readTree(answer.text());
    }

    private static JsonNode body(JsonNode answer) {
        return JsonMapper.shared().readTree(answer.path("body").asString());
    }

    private static JsonNode onlyLine(FunctionProcess function) {
        assertEquals(1, function.output().lines().count(), function::output);
        assertFalse(function.output().contains(PLANTED), function::output);
        return JsonMapper.shared().readTree(function.output());
    }
}
