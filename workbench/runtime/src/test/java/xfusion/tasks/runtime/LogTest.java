package xfusion.tasks.runtime;

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

/** What the functions log under the real runtime client, where whatever a caller wrote is planted. */
class LogTest extends FunctionsOverATable {

    private static final String PLANTED = "planted";

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
                    problem(answer).path("instance").asString());
        }
    }

    @ParameterizedTest
    @EnumSource
    void isNoneForARequestThatIsRefused(Operation operation) {
        try (var function = start(operation, table.name())) {
            JsonNode answer = answer(function.invoke("{}".getBytes(UTF_8)));

            assertEquals(401, answer.path("statusCode").asInt(), answer::toString);
            assertEquals("", function.output());
        }
    }

    @Test
    void tellsOfAnItemThatIsNoTaskWithoutShowingIt() {
        table.client()
                .putItem(put -> put.tableName(table.name())
                        .item(Map.of(
                                "taskId", AttributeValue.fromS("1"),
                                "ownerId", AttributeValue.fromS("ann"),
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
        ObjectNode event = JsonMapper.shared().createObjectNode();
        event.withObject("/requestContext/authorizer/jwt/claims").put("sub", "ann");
        event.withObject("/headers").put("content-type", "application/json").put("authorization", "Bearer " + PLANTED);
        switch (operation) {
            case CREATE_TASK -> event.put("body", """
                {"description":"%1$s\\n","labels":["%1$s\\r\\n"]}""".formatted(PLANTED));
            case GET_TASK -> event.withObject("/pathParameters").put("taskId", "1");
            case LIST_TASKS -> event.withObject("/queryStringParameters").put("status", "completed");
            case UPDATE_TASK_STATUS -> {
                event.withObject("/pathParameters").put("taskId", PLANTED);
                event.put("body", "{\"status\":\"completed\"}");
            }
        }
        return event.toString().getBytes(UTF_8);
    }

    private static JsonNode answer(Answer answer) {
        return JsonMapper.shared().readTree(answer.text());
    }

    private static JsonNode problem(JsonNode answer) {
        return JsonMapper.shared().readTree(answer.path("body").asString());
    }

    private static JsonNode onlyLine(FunctionProcess function) {
        assertEquals(1, function.output().lines().count(), function::output);
        assertFalse(function.output().contains(PLANTED), function::output);
        return JsonMapper.shared().readTree(function.output());
    }
}
