package xfusion.tasks.edittask;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromBool;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromL;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromM;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromNul;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import xfusion.tasks.lambda.TestEvent;
import xfusion.tasks.lambda.TestFunction;
import xfusion.tasks.lambda.TestFunction.HttpAnswer;
import xfusion.tasks.persistence.Tasks;
import xfusion.tasks.persistence.task.Content;
import xfusion.tasks.persistence.task.NewTask;
import xfusion.tasks.persistence.task.NewTaskId;
import xfusion.tasks.persistence.task.Owner;
import xfusion.tasks.persistence.task.Priority;
import xfusion.tasks.persistence.task.TaskId;
import xfusion.tasks.persistence.task.TaskStatus;
import xfusion.tasks.table.TestTable;

class EditTaskHandlerTest {

    @AutoClose
    private final TestTable table = TestTable.create();

    private final Tasks tasks = Tasks.in(table.name(), table.client());
    private final TestFunction function = new TestFunction(new EditTaskHandler(tasks));

    @BeforeEach
    void createATask() {
        var content = new Content(
                "Learn DynamoDB", Optional.empty(), Priority.HIGH, List.of("x"), Optional.of("{\"n\":1.0}"));
        tasks.create(new NewTask(new Owner("me"), NewTaskId.chosen(new TaskId("1")), content, TaskStatus.PENDING));
    }

    private static TestEvent patch(String owner, String taskId, String patch) {
        return TestEvent.by(owner)
                .path("taskId", taskId)
                .body(patch)
                .header("content-type", "application/merge-patch+json");
    }

    @Test
    void answersWithTheTaskAsItIsNow() {
        HttpAnswer answer = function.answer(patch("me", "1", """
                {"description":"Learn more","labels":null,"priority":null,"attributes":{"m":2}}"""));

        assertEquals(200, answer.status());
        assertEquals("\"2\"", answer.header("ETag"));
        assertEquals("Learn more", answer.json().path("description").asString());
        assertEquals("normal", answer.json().path("priority").asString());
        assertEquals(0, answer.json().path("labels").size());
        assertTrue(answer.text().contains("\"attributes\":{\"n\":1.0,\"m\":2}"), answer::text);
    }

    @SuppressWarnings("unused")
    private static final List<AttributeValue> PUT_BY_HAND = List.of(
            fromS("{\"color\":\"red\",\"no\":null,\"size\":{\"w\\\"\":[1,true]}}"),
            fromS("{\"color\": \"red\",\"no\":null,\"size\":{\"w\\\"\":[1,true]}}"),
            fromM(Map.of(
                    "color", fromS("red"),
                    "no", fromNul(true),
                    "size", fromM(Map.of("w\"", fromL(List.of(fromN("1"), fromBool(true))))))));

    @ParameterizedTest
    @FieldSource("PUT_BY_HAND")
    void keepsWhatAnotherProgramHasPutIntoTheAttributes(AttributeValue attributes) {
        Map<String, AttributeValue> key = Map.of("taskId", fromS("1"));
        table.client()
                .updateItem(update -> update.tableName(table.name())
                        .key(key)
                        .updateExpression("SET attributes = :attributes")
                        .expressionAttributeValues(Map.of(":attributes", attributes)));

        var same = function.answer(patch("me", "1", "{\"attributes\":{\"color\":\"red\"}}"));
        assertEquals("\"1\"", same.header("ETag"));

        var answer = function.answer(patch("me", "1", "{\"attributes\":{\"m\":2}}"));

        assertEquals(
                "{\"color\":\"red\",\"m\":2}", answer.json().path("attributes").toString());
        var stored = table.client().getItem(get -> get.tableName(table.name()).key(key));
        assertEquals(
                json("{\"color\":\"red\",\"no\":null,\"size\":{\"w\\\"\":[1,true]},\"m\":2}"),
                json(requireNonNull(stored.item().get("attributes")).s()));
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }

    @Test
    void removesTheAttributes() {
        var answer = function.answer(patch("me", "1", "{\"attributes\":null}"));

        assertFalse(answer.json().has("attributes"), answer::text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"description":null}                  | /description
            {"status":null}                       | /status
            {"labels":["x",1]}                    | /labels/1
            {"attributes":{"a":[]}}               | /attributes/a
            {"taskId":"1"}                        | /taskId
            """)
    void namesAFault(String patch, String pointer) {
        HttpAnswer answer = function.answer(patch("me", "1", patch));

        assertEquals(400, answer.status());
        assertEquals(1, answer.json().path("errors").size());
        assertEquals(pointer, answer.json().at("/errors/0/pointer").asString());
    }

    @Test
    void refusesAttributesThatWouldBecomeTooLarge() {
        function.answer(patch("me", "1", "{\"attributes\":{\"a\":\"%s\"}}".formatted("x".repeat(4000))));

        HttpAnswer answer =
                function.answer(patch("me", "1", "{\"attributes\":{\"b\":\"%s\"}}".formatted("x".repeat(100))));

        assertEquals(400, answer.status());
        assertEquals("/attributes", answer.json().at("/errors/0/pointer").asString());
    }

    @Test
    void saysWhichMediaTypesItTakes() {
        HttpAnswer answer = function.answer(patch("me", "1", "{}").header("content-type", "text/plain"));

        assertEquals(415, answer.status());
        assertEquals("application/merge-patch+json, application/json", answer.header("Accept-Patch"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"priority\":\"low\"}", "{\"priority\":\"high\"}", "{\"attributes\":{\"n\":2}}", "{}"})
    void answersAStrangerAsIfTheTaskWereMissing(String patch) {
        HttpAnswer missing = function.answer(patch("me", "2", patch));

        assertEquals(404, missing.status());
        assertEquals(missing, function.answer(patch("stranger", "1", patch)));
        assertEquals(missing, function.answer(patch("stranger", "1", patch).header("If-Match", "\"7\"")));
    }
}
