package xfusion.tasks.adopttask;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import xfusion.tasks.lambda.Invocation;
import xfusion.tasks.lambda.InvokedFunction;
import xfusion.tasks.persistence.Tasks;
import xfusion.tasks.persistence.task.Owner;

class AdoptTaskHandlerTest extends AdoptionTest {

    private final List<String> log = new ArrayList<>();

    private String call(String tableName, String event) {
        var tasks = Tasks.in(tableName, table.client());
        var function = InvokedFunction.ofStream(new AdoptTaskHandler(tasks, new Owner("ann")));
        var context = new Invocation("test", 1024, Duration.ofSeconds(10), log::add);
        return new String(function.invoke(event.getBytes(UTF_8), context), UTF_8);
    }

    @Test
    void makesTasksOfWhatWasPut() {
        put("1");
        put("2");

        assertEquals(DONE, call(table.name(), event(image("1"), image("2"))));

        assertEquals("ann", text("1", "ownerId"));
        assertEquals(AttributeValue.fromN("1"), stored("2").get("version"));
        assertEquals(List.of(), log);
    }

    @Test
    void goesByTheOldImageToo() {
        put("1");

        call(table.name(), """
                {"Records":[{"eventName":"MODIFY","dynamodb":{"NewImage":%s,
                 "OldImage":{"taskId":{"S":"1"},"version":{"N":"6"},"updatedAt":{"S":"9000-01-01T00:00:00Z"}}}}]}""".formatted(image("1")));

        assertEquals(AttributeValue.fromN("7"), stored("1").get("version"));
        assertEquals("9000-01-01T00:00:00.001Z", text("1", "updatedAt"));
    }

    @Test
    void givesNoVersionTwiceToWhatIsPutTwice() {
        put("1");
        String first = image("1").replace("completed", "pending");

        call(table.name(), """
                {"Records":[
                 {"eventName":"MODIFY","dynamodb":{"NewImage":%1$s,"OldImage":{"taskId":{"S":"1"},"version":{"N":"6"}}}},
                 {"eventName":"MODIFY","dynamodb":{"NewImage":%2$s,"OldImage":%1$s}}]}""".formatted(first, image("1")));

        assertEquals(AttributeValue.fromN("7"), stored("1").get("version"));
    }

    @Test
    void logsOnceWhatIsTooLargeForATask() {
        String description = "x".repeat(400 * 1024 - 100);
        table.client()
                .putItem(put -> put.tableName(table.name())
                        .item(Map.of(
                                "taskId", AttributeValue.fromS("1"),
                                "description", AttributeValue.fromS(description))));

        String image = "{\"taskId\":{\"S\":\"1\"},\"description\":{\"S\":\"%s\"}}".formatted(description);
        assertEquals(DONE, call(table.name(), event(image)));
        assertEquals(
                List.of(
                        "The item 1 cannot become a task: with what a task needs, it would be larger than the table allows"),
                log);
    }

    @Test
    void logsOnceWhatCannotBecomeATask() {
        put("1");

        assertEquals(
                DONE,
                call(
                        table.name(),
                        event(image("a\\nb"), "{\"taskId\":{\"S\":\"3\"},\"description\":{\"N\":\"3\"}}", image("1"))));

        assertEquals(
                List.of(
                        "The item a?b cannot become a task: its taskId is missing or cannot be used",
                        "The item 3 cannot become a task: its description is missing or cannot be used"),
                log);
        assertEquals("ann", text("1", "ownerId"));
    }

    @Test
    void asksForEachRecordAgainWhoseTableIsAway() {
        assertEquals(
                "{\"batchItemFailures\":[{\"itemIdentifier\":\"0\"},{\"itemIdentifier\":\"2\"}]}",
                call("no-such-table", event(image("1"), image("not an id"), image("2"))));

        assertEquals(3, log.size());
        assertEquals("The item 1 was not adopted: UpdateItem: ResourceNotFoundException", log.getFirst());
    }

    @Test
    void doesNothingWithoutRecords() {
        assertEquals(DONE, call(table.name(), "{}"));
    }
}
