package xfusion.tasks.api;

import java.util.List;
import java.util.Optional;
import xfusion.tasks.http.Fields;
import xfusion.tasks.http.Request;
import xfusion.tasks.http.ValueType;
import xfusion.tasks.persistence.task.Content;
import xfusion.tasks.persistence.task.NewTask;
import xfusion.tasks.persistence.task.NewTaskId;
import xfusion.tasks.persistence.task.Owner;
import xfusion.tasks.persistence.task.Priority;
import xfusion.tasks.persistence.task.TaskId;
import xfusion.tasks.persistence.task.TaskStatus;

/** A request to {@code POST /tasks}: its body and its {@code Idempotency-Key}. */
public final class CreateTaskInput {

    private static final TextLength DESCRIPTION = new TextLength(1024);
    private static final ValueType<List<String>> LABELS =
            ValueType.list(20, ValueType.string(new TextLength(64)::require));

    private CreateTaskInput() {}

    /**
     * Reads the request.
     *
     * @throws xfusion.tasks.http.ProblemException 400, 413 or 415 naming every fault
     */
    public static NewTask read(Request request, Owner owner) {
        var key = request.header("Idempotency-Key", IdempotencyKey::new);
        Fields body = request.body();
        body.allow("taskId", "description", "status", "dueDate", "priority", "labels");
        var taskId = body.optional("taskId", TaskId::new);
        var description = body.required("description", DESCRIPTION::require);
        var status = body.optional("status", TaskStatus::of);
        var dueDate = body.optional("dueDate", DueDate::parse);
        var priority = body.optional("priority", Priority::of);
        var labels = body.optional("labels", LABELS);
        request.refuseFaults();

        return new NewTask(
                owner,
                taskId.map(NewTaskId::chosen).orElseGet(() -> unchosenId(key, owner)),
                new Content(
                        description.orElseThrow(), dueDate, priority.orElse(Priority.NORMAL), labels.orElse(List.of())),
                status.orElse(TaskStatus.PENDING));
    }

    private static NewTaskId unchosenId(Optional<IdempotencyKey> key, Owner owner) {
        return key.map(IdempotencyKey::value)
                .map(value -> NewTaskId.derived(owner, value))
                .orElseGet(NewTaskId::random);
    }
}
