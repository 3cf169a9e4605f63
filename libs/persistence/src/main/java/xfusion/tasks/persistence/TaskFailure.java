package xfusion.tasks.persistence;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.crt.CRT;
import software.amazon.awssdk.crt.http.HttpException;
import xfusion.tasks.persistence.task.NewTask;
import xfusion.tasks.persistence.task.Task;
import xfusion.tasks.persistence.task.TaskKey;

/** Why something could not be done with a task: these, and no other. */
public abstract sealed class TaskFailure extends RuntimeException {

    private TaskFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** There is no such task, or it is somebody else's. */
    public static final class TaskNotFound extends TaskFailure {

        /** The task {@code key} is not there. */
        public TaskNotFound(TaskKey key) {
            super("There is no task %s".formatted(key.taskId().value()), null);
        }
    }

    /** The id of a new task is taken, by another owner or with other content. */
    public static final class TaskExists extends TaskFailure {

        private final transient NewTask refused;

        TaskExists(NewTask refused) {
            super("The id %s is taken".formatted(refused.key().taskId().value()), null);
            this.refused = refused;
        }

        /** The task that was not created. */
        public NewTask refused() {
            return refused;
        }
    }

    /** The task is not at a version that the change was meant for; nothing was changed. */
    public static final class VersionMismatch extends TaskFailure {

        private final transient Task current;

        /** The task is {@code current}, and that was not expected. */
        public VersionMismatch(Task current) {
            super(
                    "The task %s is at another version"
                            .formatted(current.key().taskId().value()),
                    null);
            this.current = current;
        }

        /** The task as it is. */
        public Task current() {
            return current;
        }
    }

    /** The table did not answer as it should, in time; whether a write was done is not known. */
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

        /** What was asked of the table: {@code PutItem}, ... */
        public String operation() {
            return operation;
        }

        /** Why there is no answer: DynamoDB's or the connection's name for it, or an HTTP status. */
        public String error() {
            return error;
        }

        /** How often the table was asked, as far as the SDK tells. */
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
