package xfusion.tasks.persistence;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AutoClose;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import xfusion.tasks.persistence.connection.Environment;
import xfusion.tasks.persistence.connection.TableConnection;
import xfusion.tasks.persistence.task.Content;
import xfusion.tasks.persistence.task.Expected;
import xfusion.tasks.persistence.task.NewTask;
import xfusion.tasks.persistence.task.NewTaskId;
import xfusion.tasks.persistence.task.Owner;
import xfusion.tasks.persistence.task.Priority;
import xfusion.tasks.persistence.task.TaskId;
import xfusion.tasks.persistence.task.TaskKey;
import xfusion.tasks.persistence.task.TaskStatus;
import xfusion.tasks.persistence.task.Versions;
import xfusion.tasks.table.CapacityMeter;
import xfusion.tasks.table.TestTable;

/** A table of its own for each test, in the real engine, reached by the client that Lambda would use. */
abstract class TableTest {

    static final Owner ME = new Owner("me");
    static final Owner STRANGER = new Owner("a stranger");
    static final Instant START = Instant.parse("2026-11-22T08:00:00.123Z");

    /** The least that is a task. */
    static final Map<String, AttributeValue> PUT_BY_HAND = Map.of(
            "taskId", fromS("1"),
            "ownerId", fromS("me"),
            "description", fromS("Learn DynamoDB"),
            "status", fromS("pending"),
            "updatedAt", fromS("2026-11-01T08:00:00Z"),
            "version", fromN("1"));

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @AutoClose
    final TestTable table = TestTable.create();

    /** What each call of {@link #client} has cost. */
    final CapacityMeter meter = new CapacityMeter();

    @AutoClose
    final DynamoDbClient client = metered(connection()).build();

    /** Stands still until a test moves it. */
    final AtomicReference<Instant> now = new AtomicReference<>(START);

    final Tasks tasks = tasksOver(client);

    /** With more patience than in production: what is tested here is not how fast a busy machine is. */
    DynamoDbClientBuilder connection() {
        var connection = connectionTo(table.endpoint());
        return connection.overrideConfiguration(connection.overrideConfiguration().toBuilder()
                .apiCallAttemptTimeout(PATIENCE)
                .apiCallTimeout(PATIENCE)
                .build());
    }

    private DynamoDbClientBuilder metered(DynamoDbClientBuilder connection) {
        meter.addTo(connection);
        return connection;
    }

    static DynamoDbClientBuilder connectionTo(URI endpoint) {
        return TableConnection.builder(
                new Environment(Map.of("AWS_REGION", "us-east-1", "AWS_ENDPOINT_URL_DYNAMODB", endpoint.toString())));
    }

    static DynamoDbClient connectToPort(int port) {
        return connectionTo(URI.create("http://127.0.0.1:" + port)).build();
    }

    Tasks tasksOver(DynamoDbClient connection) {
        return new Tasks(table.name(), connection, now::get, 1);
    }

    /** Puts an item as a person does in the console; what the table's stream tells of it. */
    HandPutItem put(Map<String, AttributeValue> item) {
        var before = client.putItem(
                        put -> put.tableName(table.name()).item(item).returnValues(ReturnValue.ALL_OLD))
                .attributes();
        return new HandPutItem(values(item), values(before));
    }

    private static Map<String, String> values(Map<String, AttributeValue> item) {
        return item.isEmpty() ? Map.of() : StoredItem.of(item).values();
    }

    /** The item as it is; without attributes if there is none. */
    Map<String, AttributeValue> stored(String taskId) {
        return client.getItem(get -> get.tableName(table.name()).key(Map.of("taskId", fromS(taskId))))
                .item();
    }

    /** The item {@link #PUT_BY_HAND}, with other attributes. */
    static Map<String, AttributeValue> byHand(Map<String, AttributeValue> others) {
        var item = new HashMap<>(PUT_BY_HAND);
        item.putAll(others);
        return item;
    }

    void later() {
        now.updateAndGet(instant -> instant.plusSeconds(1));
    }

    static NewTask wanted(Owner owner, String taskId, String description, TaskStatus status) {
        return new NewTask(owner, NewTaskId.chosen(new TaskId(taskId)), content(description), status);
    }

    static NewTask wanted(String taskId) {
        return wanted(ME, taskId, "Learn DynamoDB", TaskStatus.PENDING);
    }

    /** What the table holds when a task was created at {@code time}. */
    static StoredItem item(NewTask wanted, Instant time) {
        return StoredItem.of(wanted.createdAt(time), wanted.requestHash());
    }

    static Content content(String description) {
        return new Content(description, Optional.empty(), Priority.NORMAL, List.of(), Optional.empty());
    }

    static TaskKey mine(String taskId) {
        return new TaskKey(ME, new TaskId(taskId));
    }

    static Expected version(long number) {
        return new Expected(new Versions.Listed(Set.of(number)), Versions.NONE);
    }
}
