package xfusion.tasks.api;

import java.util.Optional;
import xfusion.tasks.http.Problem;
import xfusion.tasks.http.Response;
import xfusion.tasks.persistence.TaskFailure;
import xfusion.tasks.persistence.TaskFailure.Conflict;
import xfusion.tasks.persistence.TaskFailure.NotTried;
import xfusion.tasks.persistence.TaskFailure.SyncTokenExpired;
import xfusion.tasks.persistence.TaskFailure.TableUnavailable;
import xfusion.tasks.persistence.TaskFailure.TaskDeleted;
import xfusion.tasks.persistence.TaskFailure.TaskExists;
import xfusion.tasks.persistence.TaskFailure.TaskNotFound;
import xfusion.tasks.persistence.TaskFailure.TaskUnwritable;
import xfusion.tasks.persistence.TaskFailure.VersionMismatch;
import xfusion.tasks.persistence.task.Task;
import xfusion.tasks.persistence.task.TaskState;
import xfusion.tasks.persistence.task.Tombstone;

/** Turns each failure into the response that the caller gets. */
final class TaskProblem {

    /** The seconds after which a caller may try again; a throttled table recovers in about that time. */
    private static final String RETRY_AFTER = "1";

    private static final String UNANSWERED = """
            The table did not answer as it should. A change may or may not have been made: \
            get the task, or send the request again.""";

    private static final String NOT_TRIED =
            "The operations before this one took too long, so this one was not tried. Send it again.";

    private TaskProblem() {}

    /** {@code canMatch} tells whether each tag in the request's {@code If-Match} can match a task at all. */
    static Response response(TaskFailure failure, boolean canMatch, String requestId) {
        return switch (failure) {
            case TaskNotFound _ -> Response.of(notFound());
            case Conflict conflict -> conflict(conflict, canMatch);
            case TaskUnwritable _ -> Response.of(unwritable());
            case SyncTokenExpired _ -> Response.of(syncTokenExpired());
            case TableUnavailable _ -> unavailable(UNANSWERED, requestId);
            case NotTried _ -> unavailable(NOT_TRIED, requestId);
        };
    }

    static Response conflict(Conflict conflict, boolean canMatch) {
        return switch (conflict) {
            case TaskExists exists -> Response.of(exists(exists.refused().id().isDerived()));
            case TaskDeleted deleted -> withETag(Response.of(deleted()), deleted);
            case VersionMismatch mismatch -> withETag(Response.of(mismatch(mismatch.current(), canMatch)), mismatch);
        };
    }

    private static Response withETag(Response response, Conflict conflict) {
        return conflict.current()
                .map(state -> response.with("ETag", TaskResponse.etag(state)))
                .orElse(response);
    }

    /** A missing task and another owner's task get the same response, to the letter. */
    private static Problem notFound() {
        return Problem.of(404, "task-not-found", "Task not found", "You have no task with this id.");
    }

    private static Problem exists(boolean byIdempotencyKey) {
        return byIdempotencyKey
                ? Problem.of(
                        422,
                        "idempotency-key-reused",
                        "Idempotency key reused",
                        "This Idempotency-Key was sent before with another task. Make a new key for each new task.")
                : Problem.of(
                        409,
                        "task-exists",
                        "Task exists",
                        "This taskId is taken by another task. Choose another, or leave it out to have one made.");
    }

    private static Problem deleted() {
        return Problem.of(
                409,
                "task-deleted",
                "Task deleted",
                "You have deleted the task of this taskId. To create it again, name the version of its tombstone.");
    }

    private static Problem mismatch(Optional<TaskState> current, boolean canMatch) {
        String detail = current.map(state -> present(state) + (canMatch ? advice(state) : matching(state)))
                .orElse("You have no task with this id, so no version matches.");
        return Problem.of(412, "version-mismatch", "Version mismatch", detail);
    }

    private static String present(TaskState state) {
        return switch (state) {
            case Task task -> "The task is at version %d. ".formatted(task.version());
            case Tombstone deleted ->
                "You have deleted the task; its tombstone is at version %d. ".formatted(deleted.version());
        };
    }

    private static String advice(TaskState state) {
        return switch (state) {
            case Task _ -> "Get it, and decide whether to change it again.";
            case Tombstone _ -> "Decide whether to create it again.";
        };
    }

    /** A proxy may have altered the tag, and who only gets the task again would get the altered tag again. */
    private static String matching(TaskState current) {
        return """
                Only "%1$d" matches that. Weak tags (W/"%1$d") and altered ones ("%1$d-gzip") never match in If-Match; \
                proxies and servers on the way make them.""".formatted(current.version());
    }

    private static Problem unwritable() {
        return Problem.of(409, "task-unwritable", "Task cannot be changed", """
                The changed task would be larger, or have a higher version, than can be stored. \
                Somebody has put it straight into the table, and has to mend it there.""");
    }

    private static Problem syncTokenExpired() {
        return Problem.of(
                410,
                "sync-token-expired",
                "Sync token expired",
                "Deletions may have been forgotten since. List everything again, without since; keep what you have not sent yet.");
    }

    private static Response unavailable(String detail, String requestId) {
        return Response.of(Problem.of(503, "table-unavailable", "Table unavailable", detail)
                        .withInstance(requestId))
                .with("Retry-After", RETRY_AFTER);
    }
}
