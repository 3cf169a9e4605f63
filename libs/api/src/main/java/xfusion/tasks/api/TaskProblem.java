package xfusion.tasks.api;

import xfusion.tasks.http.Problem;
import xfusion.tasks.http.Request;
import xfusion.tasks.http.Response;
import xfusion.tasks.persistence.TaskFailure;
import xfusion.tasks.persistence.TaskFailure.TableUnavailable;
import xfusion.tasks.persistence.TaskFailure.TaskExists;
import xfusion.tasks.persistence.TaskFailure.TaskNotFound;
import xfusion.tasks.persistence.TaskFailure.VersionMismatch;

/** Turns each failure into the response that the caller gets. */
final class TaskProblem {

    /** The seconds after which a caller may try again; a throttled table recovers in about that time. */
    private static final String RETRY_AFTER = "1";

    private TaskProblem() {}

    static Response response(TaskFailure failure, Request request, String requestId) {
        return switch (failure) {
            case TaskNotFound _ -> Response.of(notFound());
            case TaskExists exists -> Response.of(exists(exists.refused().id().isDerived()));
            case VersionMismatch mismatch ->
                Response.of(mismatch(mismatch.current().version(), PreconditionHeaders.canMatch(request)))
                        .with("ETag", TaskResponse.etag(mismatch.current()));
            case TableUnavailable _ ->
                Response.of(unavailable().withInstance(requestId)).with("Retry-After", RETRY_AFTER);
        };
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

    /** A proxy may have altered the tag, and who only gets the task again would get the altered tag again. */
    private static Problem mismatch(long version, boolean canMatch) {
        String advice = canMatch ? "Get it, and decide whether to change it again." : """
                Only "%1$d" matches that. Weak tags (W/"%1$d") and altered ones ("%1$d-gzip") never match in If-Match; \
                proxies and servers on the way make them.""".formatted(version);
        return Problem.of(
                412,
                "version-mismatch",
                "Version mismatch",
                "The task is at version %d. %s".formatted(version, advice));
    }

    private static Problem unavailable() {
        return Problem.of(
                503,
                "table-unavailable",
                "Table unavailable",
                "The table did not answer as it should. A change may or may not have been made: get the task, or send the request again.");
    }
}
