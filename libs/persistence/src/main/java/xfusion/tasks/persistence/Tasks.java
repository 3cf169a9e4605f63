package xfusion.tasks.persistence;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.crt.http.HttpException;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import xfusion.tasks.persistence.TaskFailure.TableUnavailable;
import xfusion.tasks.persistence.connection.Environment;
import xfusion.tasks.persistence.connection.TableConnection;
import xfusion.tasks.persistence.task.Expected;
import xfusion.tasks.persistence.task.NewTask;
import xfusion.tasks.persistence.task.Owner;
import xfusion.tasks.persistence.task.Task;
import xfusion.tasks.persistence.task.TaskKey;
import xfusion.tasks.persistence.task.TaskStatus;

/**
 * The tasks of all owners. Every call names an owner and affects only that owner's tasks.
 *
 * <p>Thread-safe. Each call ends within about 5 s, and throws {@link TableUnavailable} if the table did not answer or
 * the outcome of a write is unknown.
 */
public final class Tasks {

    private final DynamoDbClient client;
    private final DynamoDbTable<StoredTask> table;
    private final InstantSource clock;

    Tasks(String tableName, DynamoDbClient client, InstantSource clock) {
        var enhanced = DynamoDbEnhancedClient.builder().dynamoDbClient(client).extensions();
        this.client = client;
        this.table = enhanced.build().table(tableName, TaskSchema.SCHEMA);
        this.clock = clock;
    }

    /** The tasks in the table that the environment variable {@code TABLE_NAME} names. */
    public static Tasks fromEnvironment() {
        Environment environment = Environment.ofProcess();
        return in(
                environment.require("TABLE_NAME"),
                TableConnection.builder(environment).build());
    }

    /** The tasks in the table {@code tableName}. */
    public static Tasks in(String tableName, DynamoDbClient client) {
        return new Tasks(tableName, client, InstantSource.system());
    }

    /**
     * Stores a new task. Repeating the same call is safe: it returns the task as it is now.
     *
     * @throws TaskFailure.TaskExists if the id is taken by another owner's task, or by one with other content
     */
    public Task create(NewTask task) {
        return ask("PutItem", () -> new CreateTask(table, clock).run(task));
    }

    /** The task as it is now; empty if there is none, or if it belongs to another owner. */
    public Optional<Task> find(TaskKey key) {
        return ask("GetItem", () -> new FindTask(table).run(key));
    }

    /** One page of an owner's tasks: pending, in-progress, completed, cancelled; in each the latest change first. */
    public Page list(TaskQuery query) {
        return ask("Query", () -> new ListTasks(table).run(query));
    }

    /**
     * Moves a task to another status. A task that already has the status is returned unchanged, even if its version is
     * not among {@code expected.oneOf()}.
     *
     * @throws TaskFailure.TaskNotFound if there is no such task, or if it belongs to another owner
     * @throws TaskFailure.VersionMismatch if {@code expected} does not accept the task's version
     */
    public Task changeStatus(TaskKey key, TaskStatus status, Expected expected) {
        var change = new ChangeTask(client, table.tableName(), clock);
        return ask("UpdateItem", () -> change.run(key, Change.of(status), expected));
    }

    /**
     * Makes a task of an item that was put by hand, for the owner that it names, or else for {@code fallback}. Repeating
     * the call is safe. If another write came first, nothing is changed: it has its own record in the table's stream.
     *
     * @return the attribute because of which the item cannot become a task, if there is one; nothing is changed then
     */
    public Optional<String> adopt(HandPutItem item, Owner fallback) {
        var adoption = new AdoptTask(client, table.tableName(), clock);
        return ask("UpdateItem", () -> adoption.run(item, fallback));
    }

    private static <T> T ask(String operation, Supplier<T> question) {
        try {
            return question.get();
        } catch (SdkException | HttpException e) {
            throw new TableUnavailable(operation, e);
        }
    }
}
