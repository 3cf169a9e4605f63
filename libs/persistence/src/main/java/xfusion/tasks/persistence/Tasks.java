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
import xfusion.tasks.persistence.task.Task;
import xfusion.tasks.persistence.task.TaskKey;
import xfusion.tasks.persistence.task.TaskStatus;

/**
 * The tasks of all owners. Every call names an owner, and touches nothing of another's.
 *
 * <p>Safe for many threads. Each call ends within about 5 s, and throws {@link TableUnavailable} where the table did
 * not answer or the outcome of a write is not known.
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
     * @throws TaskFailure.TaskExists if the id is taken by another owner or with other content
     */
    public Task create(NewTask task) {
        return ask("PutItem", () -> new CreateTask(table, clock).run(task));
    }

    /** The task as it is now; empty if there is none, or if it is somebody else's. */
    public Optional<Task> find(TaskKey key) {
        return ask("GetItem", () -> new FindTask(table).run(key));
    }

    /** One page of an owner's tasks: pending, in-progress, completed, cancelled; in each the latest change first. */
    public Page list(TaskQuery query) {
        return ask("Query", () -> new ListTasks(table).run(query));
    }

    /**
     * Moves a task to another status. A status that is already so changes nothing and is returned, whatever
     * {@code expected} says.
     *
     * @throws TaskFailure.TaskNotFound if there is no such task, or if it is somebody else's
     * @throws TaskFailure.VersionMismatch if {@code expected} does not accept the task's version
     */
    public Task changeStatus(TaskKey key, TaskStatus status, Expected expected) {
        var change = new ChangeTask(client, table.tableName(), clock);
        return ask("UpdateItem", () -> change.run(key, Change.of(status), expected));
    }

    private static <T> T ask(String operation, Supplier<T> question) {
        try {
            return question.get();
        } catch (SdkException | HttpException e) {
            throw new TableUnavailable(operation, e);
        }
    }
}
