package xfusion.tasks.api;

import java.util.Optional;
import xfusion.tasks.http.Fields;
import xfusion.tasks.http.Request;
import xfusion.tasks.persistence.Tasks;
import xfusion.tasks.persistence.task.Expected;
import xfusion.tasks.persistence.task.NewTask;
import xfusion.tasks.persistence.task.NewTaskId;
import xfusion.tasks.persistence.task.Owner;
import xfusion.tasks.persistence.task.Task;
import xfusion.tasks.persistence.task.TaskId;

/**
 * A request to {@code POST /tasks}: its body, its {@code Idempotency-Key} and its {@code If-Match}.
 *
 * @param task the task to create
 * @param expected the versions of the tombstone in whose place it is created; empty if it is a new task
 */
public record CreateTaskInput(NewTask task, Optional<Expected> expected) {

    /**
     * Reads the request.
     *
     * @throws xfusion.tasks.http.ProblemException 400, 413 or 415 naming every fault
     */
    public static CreateTaskInput read(Request request, Owner owner) {
        var key = request.header("Idempotency-Key", IdempotencyKey::new);
        var expected = PreconditionHeaders.readIfMatch(request);
        Fields body = request.body();
        var taskId = body.optional("taskId", TaskId::new).map(NewTaskId::chosen);
        var draft = TaskDraft.read(body);
        request.refuseFaults();

        return new CreateTaskInput(draft.task(owner, taskId.orElseGet(() -> unchosenId(key, owner))), expected);
    }

    /** Creates the task. */
    public Task applyTo(Tasks tasks) {
        return expected.map(versions -> tasks.recreate(task, versions)).orElseGet(() -> tasks.create(task));
    }

    private static NewTaskId unchosenId(Optional<IdempotencyKey> key, Owner owner) {
        return key.map(IdempotencyKey::value)
                .map(value -> NewTaskId.derived(owner, value))
                .orElseGet(NewTaskId::random);
    }
}
