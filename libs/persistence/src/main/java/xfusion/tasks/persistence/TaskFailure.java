package xfusion.tasks.persistence;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.crt.CRT;
import software.amazon.awssdk.crt.http.HttpException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import xfusion.tasks.persistence.task.NewTask;
import xfusion.tasks.persistence.task.Task;
import xfusion.tasks.persistence.task.TaskKey;
import xfusion.tasks.persistence.task.TaskState;
import xfusion.tasks.persistence.task.Tombstone;

/** Why an operation on tasks failed. The nested classes are all the cases there are. */
public abstract sealed class TaskFailure extends RuntimeException {

    private TaskFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** There is no such task, or it belongs to another owner. */
    public static final class TaskNotFound extends TaskFailure {

        /** There is no task {@code key}. */
        public TaskNotFound(TaskKey key) {
            super("There is no task %s".formatted(key.taskId().value()), null);
        }
    }

    /** A failure because of what the table holds already; nothing was changed. */
    public abstract static sealed class Conflict extends TaskFailure {

        private final transient Optional<TaskState> current;

        private Conflict(String message, Optional<TaskState> current) {
            super(message, null);
            this.current = current;
        }

        /** The caller's task or tombstone as it is now; empty if there is none, or if it is somebody else's. */
        public Optional<TaskState> current() {
            return current;
        }
    }

    /** The id of a new task is taken by another owner's item, or by a task with other content. */
    public static final class TaskExists extends Conflict {

        private final transient NewTask refused;

        TaskExists(NewTask refused, Optional<TaskState> current) {
            super("The id %s is taken".formatted(refused.key().taskId().value()), current);
            this.refused = refused;
        }

        /** The task that was not created. */
        public NewTask refused() {
            return refused;
        }
    }

    /** The id of a new task is that of a task which the caller has deleted. */
    public static final class TaskDeleted extends Conflict {

        TaskDeleted(Tombstone tombstone) {
            super("The task %s was deleted".formatted(tombstone.key().taskId().value()), Optional.of(tombstone));
        }
    }

    /** The task is not at a version that the change was meant for. */
    public static final class VersionMismatch extends Conflict {

        /** The version of {@code current} was not expected; or there is nothing, where a version was expected. */
        public VersionMismatch(TaskKey key, Optional<TaskState> current) {
            super("The task %s is at another version".formatted(key.taskId().value()), current);
        }

        /** The caller's task as it is now; empty if there is none. */
        Optional<Task> task() {
            return current().filter(Task.class::isInstance).map(Task.class::cast);
        }
    }

    /**
     * The changed item cannot be stored; nothing was changed. This happens only to items put by hand: nearly 400 KB in
     * size, the most that DynamoDB stores, or at a version that cannot be raised.
     */
    public static final class TaskUnwritable extends TaskFailure {

        /** The task {@code key} cannot be changed. */
        public TaskUnwritable(TaskKey key) {
            super("The task %s cannot be changed".formatted(key.taskId().value()), null);
        }

        /** Whether DynamoDB refused a write because of the stored item, and would refuse it again. */
        static boolean isMeantBy(DynamoDbException refusal) {
            return Optional.ofNullable(refusal.awsErrorDetails())
                    .map(AwsErrorDetails::errorCode)
                    .filter("ValidationException"::equals)
                    .isPresent();
        }
    }

    /** A sync token is too old, or from before the table was restored from a backup: list everything again. */
    public static final class SyncTokenExpired extends TaskFailure {

        SyncTokenExpired() {
            super("The sync token has expired", null);
        }
    }

    /** An operation was not tried, because those before it left no time for it; nothing was changed. */
    public static final class NotTried extends TaskFailure {

        /** There is no time left. */
        public NotTried() {
            super("No time was left", null);
        }
    }

    /** The table did not answer correctly or in time; whether a write took effect is unknown. */
    public static final class TableUnavailable extends TaskFailure {

        private final String operation;
        private final String error;

        TableUnavailable(String operation, RuntimeException failure) {
            this(operation, errorOf(failure), failure);
        }

        TableUnavailable(String operation, String error, @Nullable RuntimeException answer) {
            super("%s: %s".formatted(operation, error), answer);
            this.operation = operation;
            this.error = error;
        }

        /** The operation of DynamoDB that failed, such as {@code PutItem}. */
        public String operation() {
            return operation;
        }

        /** The reason: an error name of DynamoDB or of the HTTP client, or an HTTP status. */
        public String error() {
            return error;
        }

        /** How many attempts the SDK made, if it reports that. */
        public Optional<Integer> attempts() {
            return getCause() instanceof SdkException failure
                    ? Optional.ofNullable(failure.numAttempts())
                    : Optional.empty();
        }

        private static String errorOf(Throwable failure) {
            return switch (failure) {
                case AwsServiceException answer ->
                    Optional.ofNullable(answer.awsErrorDetails())
                            .map(AwsErrorDetails::errorCode)
                            .orElse("HTTP " + answer.statusCode());
                case HttpException connection -> CRT.awsErrorName(connection.getErrorCode());
                case Throwable wrapper when wrapper.getCause() != null -> errorOf(wrapper.getCause());
                case Throwable other -> other.getClass().getSimpleName();
            };
        }
    }
}
