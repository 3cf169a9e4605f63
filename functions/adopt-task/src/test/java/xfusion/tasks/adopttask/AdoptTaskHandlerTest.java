package xfusion.tasks.adopttask;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import xfusion.tasks.lambda.Invocation;
import xfusion.tasks.lambda.InvokedFunction;
import xfusion.tasks.persistence.Tasks;
import xfusion.tasks.persistence.task.Owner;
import xfusion.tasks.runtime.FunctionArtifact;
import xfusion.tasks.runtime.FunctionProcess;
import xfusion.tasks.runtime.LambdaRuntime;
import xfusion.tasks.table.TestTable;

class AdoptTaskHandlerTest {

    private static final Path EVENT = Path.of("../../events/adopt-task.json");
    private static final String DONE = "{\"batchItemFailures\":[]}";

    @AutoClose
    private final TestTable table = TestTable.create();

    private final List<String> log = new ArrayList<>();

    private void put(String taskId) {
        table.client()
                .putItem(put -> put.tableName(table.name())
                        .item(Map.of(
                                "taskId", AttributeValue.fromS(taskId),
                                "description", AttributeValue.fromS("Learn DynamoDB"),
                                "status", AttributeValue.fromS("completed"))));
    }

    private Map<String, AttributeValue> stored(String taskId) {
        return table.client()
                .getItem(get -> get.tableName(table.name()).key(Map.of("taskId", AttributeValue.fromS(taskId))))
                .item();
    }

    private String text(String taskId, String name) {
        return requireNonNull(stored(taskId).get(name)).s();
    }

    private String call(String tableName, String event) {
        var tasks = Tasks.in(tableName, table.client());
        var function = InvokedFunction.ofStream(new AdoptTaskHandler(tasks, new Owner("ann")));
        var context = new Invocation("test", 1024, Duration.ofSeconds(10), log::add);
        return new String(function.invoke(event.getBytes(UTF_8), context), UTF_8);
    }

    /** The event of some new images, each with the place in the list as its sequence number. */
    private static String event(String... images) {
        var records = new ArrayList<String>();
        for (String image : images) {
            records.add("""
                    {"eventName":"INSERT","dynamodb":{"NewImage":%s,"SequenceNumber":"%d"}}""".formatted(image, records.size()));
        }
        return "{\"Records\":[%s]}".formatted(String.join(",", records));
    }

    private static String image(String taskId) {
        return "{\"taskId\":{\"S\":\"%s\"},\"description\":{\"S\":\"Learn DynamoDB\"},\"status\":{\"S\":\"completed\"}}"
                .formatted(taskId);
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

    /** With what the function has in Lambda and nothing more: Lambda's serializer looks for classes there. */
    @Test
    void worksUnderLambdasRuntime(@TempDir Path folder) throws Exception {
        put("put-by-hand");
        var classPath = List.of(
                Path.of("target/classes").toAbsolutePath().toString(), Files.readString(Path.of("target/classpath")));
        var runtime = new LambdaRuntime.Managed(LambdaRuntime.JAVA, LambdaRuntime.CLIENT, classPath);
        var artifact = new FunctionArtifact("Function", folder, AdoptTaskHandler.class.getName(), 512, Map.of());
        var variables = Map.of(
                "TABLE_NAME", table.name(),
                "ADOPT_FOR", "ann",
                "AWS_ENDPOINT_URL_DYNAMODB", table.endpoint().toString(),
                "AWS_ACCESS_KEY_ID", "local",
                "AWS_SECRET_ACCESS_KEY", "local");
        try (var function = FunctionProcess.start(artifact, runtime, variables, folder.resolve("output"))) {
            assertEquals(DONE, function.invoke(Files.readAllBytes(EVENT)).text());
            assertEquals("ann", text("put-by-hand", "ownerId"));

            function.invoke(event(image("a\\n\\\"b")).getBytes(UTF_8));

            assertEquals(1, function.output().lines().count(), function::output);
            assertTrue(function.output().contains("\"message\":\"The item a?\\\"b cannot"), function::output);
        }
    }
}
