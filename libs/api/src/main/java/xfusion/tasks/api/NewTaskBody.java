package xfusion.tasks.api;

import java.util.List;
import xfusion.tasks.http.Members;
import xfusion.tasks.http.Request;
import xfusion.tasks.persistence.Content;
import xfusion.tasks.persistence.Description;
import xfusion.tasks.persistence.Label;
import xfusion.tasks.persistence.NewTask;
import xfusion.tasks.persistence.NewTaskId;
import xfusion.tasks.persistence.Owner;
import xfusion.tasks.persistence.Priority;
import xfusion.tasks.persistence.TaskId;
import xfusion.tasks.persistence.TaskStatus;

/** {@code {"description":"Learn DynamoDB"}}, and what else may be said of a new task. */
public final class NewTaskBody {

    private NewTaskBody() {}

    /**
     * The task asked for.
     *
     * @throws xfusion.tasks.http.ProblemException 400, 413 or 415 naming every fault
     */
    public static NewTask read(Request request, Owner owner) {
        Members members = request.members();
        members.allow("taskId", "description", "status", "dueDate", "priority", "labels");
        var taskId = members.optional("taskId", TaskId::new);
        var description = members.required("description", Description::new);
        var status = members.optional("status", TaskStatus::of);
        var dueDate = members.optional("dueDate", DueDate::parse);
        var priority = members.optional("priority", Priority::of);
        var labels = members.optionalList("labels", Content.MAX_LABELS, Label::new);
        members.refuseFaults();

        return new NewTask(
                owner,
                taskId.map(NewTaskId::chosen).orElseGet(() -> unchosenId(request, owner)),
                new Content(
                        description.orElseThrow(), dueDate, priority.orElse(Priority.NORMAL), labels.orElse(List.of())),
                status.orElse(TaskStatus.PENDING));
    }

    private static NewTaskId unchosenId(Request request, Owner owner) {
        return request.header("Idempotency-Key", IdempotencyKey::new)
                .map(key -> NewTaskId.derived(owner, key.value()))
                .orElseGet(NewTaskId::random);
    }
}
