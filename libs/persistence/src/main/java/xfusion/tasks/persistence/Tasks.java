package xfusion.tasks.persistence;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.crt.http.HttpException;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbIndex;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import xfusion.tasks.persistence.TaskFailure.TableUnavailable;
import xfusion.tasks.persistence.connection.Environment;
import xfusion.tasks.persistence.connection.TableConnection;
import xfusion.tasks.persistence.task.Edit;
import xfusion.tasks.persistence.task.Expected;
import xfusion.tasks.persistence.task.NewTask;
import xfusion.tasks.persistence.task.Owner;
import xfusion.tasks.persistence.task.Task;
import xfusion.tasks.persistence.task.TaskKey;
import xfusion.tasks.persistence.task.TaskStatus;

/**
 * The tasks of all owners. Every call names an owner and affects only that owner's tasks.
 *
 * <p>Thread-safe. Each call ends within about 5 s, one that lists within about 8 s, and throws {@link TableUnavailable}
 * if the table did not answer or the outcome of a write is unknown.
 */
public final class Tasks {

    private final DynamoDbTable<StoredItem> table;
    private final DynamoDbIndex<StoredItem> byOwner;
    private final TaskWriter writer;
    private final InstantSource clock;
    private final long syncEpoch;

    Tasks(String tableName, DynamoDbClient client, InstantSource clock, long syncEpoch) {
        var enhanced = DynamoDbEnhancedClient.builder().dynamoDbClient(client).extensions();
        this.table = enhanced.build().table(tableName, TaskSchema.SCHEMA);
        this.byOwner = table.index(TaskSchema.BY_OWNER);
        this.writer = new TaskWriter(client, tableName, clock);
        this.clock = clock;
        this.syncEpoch = syncEpoch;
    }

    /**
     * The tasks in the table that the environment variable {@code TABLE_NAME} names. {@code SYNC_EPOCH} is a whole
     * number; raising it ends all sync tokens.
     */
    public static Tasks fromEnvironment() {
        Environment environment = Environment.ofProcess();
        return new Tasks(
                environment.require("TABLE_NAME"),
                TableConnection.builder(environment).build(),
                InstantSource.system(),
                environment.find("SYNC_EPOCH").map(Long::parseLong).orElse(1L));
    }

    /** The tasks in the table {@code tableName}. */
    public static Tasks in(String tableName, DynamoDbClient client) {
        return new Tasks(tableName, client, InstantSource.system(), 1);
    }

    /**
     * Stores a new task. Repeating the same call is safe: it returns the task as it is now.
     *
     * @throws TaskFailure.TaskExists if the id is taken by another owner's item, or by a task with other content
     * @throws TaskFailure.TaskDeleted if the id is that of a task which the owner has deleted
     */
    public Task create(NewTask task) {
        return ask("PutItem", () -> new CreateTask(table, clock).run(task));
    }

    /**
     * Stores a task in the place of one that the owner has deleted.
     *
     * @throws TaskFailure.TaskExists as in {@link #create}
     * @throws TaskFailure.VersionMismatch if {@code expected} does not accept what is there, or nothing is. A repeated call
     *     fails so too, because the first one has raised the version
     */
    public Task recreate(NewTask task, Expected expected) {
        return ask("UpdateItem", () -> new RecreateTask(writer).run(task, expected, deadline()));
    }

    /** The task as it is now; empty if there is none, or if it belongs to another owner. */
    public Optional<Task> find(TaskKey key) {
        return ask("GetItem", () -> new FindTask(table).run(key));
    }

    /** One page of an owner's tasks: pending, in-progress, completed, cancelled; in each the latest change first. */
    public TaskPage list(TaskQuery query) {
        return ask("Query", () -> new ListTasks(byOwner).run(query, deadline()));
    }

    /**
     * Edits a task. A task that already has all the values is returned unchanged, even if its version is not among
     * {@code expected.oneOf()}.
     *
     * @throws TaskFailure.TaskNotFound if there is no such task, or if it belongs to another owner
     * @throws TaskFailure.VersionMismatch if {@code expected} does not accept the task's version
     */
    public Task edit(TaskKey key, List<Edit> edits, Expected expected) {
        return ask("UpdateItem", () -> new EditTask(this::find, writer).run(key, edits, expected, deadline()));
    }

    /** Moves a task to another status; this is an {@link #edit}. */
    public Task changeStatus(TaskKey key, TaskStatus status, Expected expected) {
        return edit(key, List.of(new Edit.Move(status)), expected);
    }

    /**
     * Deletes a task. Does nothing if there is no such task, or if it belongs to another owner.
     *
     * @throws TaskFailure.VersionMismatch if {@code expected} does not accept the task's version
     */
    public void delete(TaskKey key, Expected expected) {
        ask("UpdateItem", () -> {
            new DeleteTask(writer, clock).run(key, expected, deadline());
            return key;
        });
    }

    /**
     * One page of what has changed since a sync token: each change at least once, in the present state of its task.
     *
     * @throws TaskFailure.SyncTokenExpired if deletions may have been forgotten since
     */
    public ChangesPage listChanges(ChangesQuery query) {
        return ask("Query", () -> new ListChanges(byOwner, clock, syncEpoch).run(query, deadline()));
    }

    /**
     * Makes a task of an item that was put by hand, for the owner that it names, or else for {@code fallback}. Repeating
     * the call is safe while nobody puts the same item again. If another write came first, nothing is changed: it has its own record in the table's stream.
     *
     * @return why the item cannot become a task, if it cannot; nothing is changed then
     */
    public Optional<String> adopt(HandPutItem item, Owner fallback) {
        var adoption = new AdoptTask(writer.client(), table.tableName(), clock);
        return ask("UpdateItem", () -> adoption.run(item, fallback));
    }

    private Deadline deadline() {
        return Deadline.ofOneCall(writer.client());
    }

    private static <T> T ask(String operation, Supplier<T> question) {
        try {
            return question.get();
        } catch (SdkException | HttpException e) {
            throw new TableUnavailable(operation, e);
        }
    }
}
