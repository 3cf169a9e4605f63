package xfusion.tasks.api;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import xfusion.tasks.http.ProblemException;
import xfusion.tasks.http.Request;
import xfusion.tasks.http.Response;
import xfusion.tasks.persistence.TaskFailure.Conflict;
import xfusion.tasks.persistence.Tasks;
import xfusion.tasks.persistence.task.TaskState;

/**
 * Carries out the operations of one request, one after the other. A failure of one stops no other.
 *
 * @param limit how long; an operation takes up to 4 s, and none begins later than this
 */
public record Batch(Tasks tasks, Request request, Duration limit) {

    /** Ends in time for API Gateway, which waits for 30 s. */
    public Batch(Tasks tasks, Request request) {
        this(tasks, request, Duration.ofSeconds(20));
    }

    /** A result for each operation, in the same order. */
    public List<OperationResult> apply(List<Operation> operations) {
        long end = System.nanoTime() + limit.toNanos();
        return operations.stream().map(operation -> apply(operation, end)).toList();
    }

    private OperationResult apply(Operation operation, long end) {
        var current = new AtomicReference<Optional<TaskState>>(Optional.empty());
        Response response = request.answerApart(() -> {
            if (System.nanoTime() - end >= 0) {
                throw new ProblemException(TaskProblem.notReached());
            }
            try {
                return operation.applyTo(tasks);
            } catch (Conflict conflict) {
                current.set(conflict.current());
                throw conflict;
            }
        });
        return new OperationResult(operation, response, current.get());
    }
}
