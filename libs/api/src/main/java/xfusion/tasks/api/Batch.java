package xfusion.tasks.api;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import xfusion.tasks.http.Request;
import xfusion.tasks.http.Response;
import xfusion.tasks.persistence.TaskFailure.Conflict;
import xfusion.tasks.persistence.TaskFailure.NotTried;
import xfusion.tasks.persistence.Tasks;
import xfusion.tasks.persistence.task.TaskState;

/**
 * Carries out the operations of one request, one after the other. A failure of one stops no other.
 *
 * @param limit no operation begins after this time; one that has begun may take 4 s more
 */
public record Batch(Tasks tasks, Request request, Duration limit) {

    /** Lambda refuses an answer of more than 6 MB, and by then all is written. Tasks that were put by hand may be that large. */
    private static final int ROOM = 5_000_000;

    /** Ends in time for API Gateway, which waits for 30 s. */
    public Batch(Tasks tasks, Request request) {
        this(tasks, request, Duration.ofSeconds(20));
    }

    /** A result for each operation, in the same order. */
    public List<OperationResult> apply(List<TaskOperation> operations) {
        long end = System.nanoTime() + limit.toNanos();
        int room = ROOM;
        List<OperationResult> results = new ArrayList<>();
        for (TaskOperation operation : operations) {
            OperationResult whole = apply(operation, end);
            OperationResult result = whole.size() <= room ? whole : whole.withoutTask();
            room -= result.size();
            results.add(result);
        }
        return results;
    }

    private OperationResult apply(TaskOperation operation, long end) {
        var current = new AtomicReference<Optional<TaskState>>(Optional.empty());
        Response response = request.answerApart(() -> {
            if (System.nanoTime() - end >= 0) {
                throw new NotTried();
            }
            try {
                return operation.applyTo(tasks);
            } catch (Conflict conflict) {
                current.set(conflict.current());
                // Its version comes from the body; the request's own If-Match has no part in it.
                return TaskProblem.conflict(conflict, true);
            }
        });
        return OperationResult.of(operation, response, current.get());
    }
}
