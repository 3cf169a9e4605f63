package xfusion.tasks.persistence;

import java.time.InstantSource;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
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
public interface Tasks {

    /**
     * Stores a new task. Repeating the same call is safe: it returns the task as it is now.
     *
     * @throws TaskExists if the id is taken by another owner or with other content
     */
    Task create(NewTask task);

    /** The task as it is now; empty if there is none, or if it is somebody else's. */
    Optional<Task> find(TaskKey key);

    /**
     * One page of an owner's tasks: pending, in-progress, completed, cancelled, and in each the latest change first.
     *
     * @throws InvalidCursor if the query's cursor is not one of this owner's for this filter
     */
    Page list(TaskQuery query);

    /**
     * Moves a task to another status. A status that is already so changes nothing and is returned, whatever
     * {@code expected} says.
     *
     * @throws TaskNotFound if there is no such task, or if it is somebody else's
     * @throws VersionMismatch if {@code expected} does not accept the task's version
     */
    Task changeStatus(TaskKey key, TaskStatus status, Expected expected);

    /** The tasks in the table that the environment variable {@code TABLE_NAME} names. */
    static Tasks fromEnvironment() {
        Environment environment = Environment.ofProcess();
        return in(environment.require("TABLE_NAME"), TableConnection.open(environment));
    }

    /** The tasks in the table {@code tableName}. */
    static Tasks in(String tableName, DynamoDbClient client) {
        return new DynamoDbTasks(new TaskTable(tableName, client), InstantSource.system());
    }
}
