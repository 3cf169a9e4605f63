package xfusion.tasks.applychanges;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import xfusion.tasks.lambda.TestFunction.HttpAnswer;

/** Tasks that were put by hand may be larger than those that the API takes: an answer may have no room for them. */
class LargeTasksTest extends BatchTest {

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
        var operations =
                IntStream.rangeClosed(1, 5).mapToObj(i -> create("task-" + i)).toArray(String[]::new);

        var results = apply("me", operations);

        assertEquals(Collections.nCopies(5, 409), statuses(results));
        assertEquals(List.of(true, true, true, false, false), shown(results));
        assertEquals("\"1\"", results.getLast().path("etag").asString());
    }
}
