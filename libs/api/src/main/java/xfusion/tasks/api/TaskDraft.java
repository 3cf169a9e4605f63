package xfusion.tasks.api;

import java.util.List;
import java.util.Optional;
import xfusion.tasks.http.Fields;
import xfusion.tasks.http.OpenObject;
import xfusion.tasks.http.ValueType;
import xfusion.tasks.persistence.task.Content;
import xfusion.tasks.persistence.task.NewTask;
import xfusion.tasks.persistence.task.NewTaskId;
import xfusion.tasks.persistence.task.Owner;
import xfusion.tasks.persistence.task.Priority;
import xfusion.tasks.persistence.task.TaskStatus;

/** A new task as a caller sends it, without its id; what is missing or has a fault is empty. */
record TaskDraft(Optional<TaskStatus> status, Optional<Content> content, Optional<String> sortedAttributes) {

    /** Reads all members but {@code taskId}, which it allows. */
    static TaskDraft read(Fields body) {
        body.allow("taskId", "description", "status", "dueDate", "priority", "labels", "attributes");
        var description = body.required("description", TaskFields.DESCRIPTION::require);
        var status = body.optional("status", TaskStatus::of);
        var dueDate = body.optional("dueDate", DueDate::parse);
        var priority = body.optional("priority", Priority::of);
        var labels = body.optional("labels", TaskFields.LABELS);
        var attributes = body.optional("attributes", ValueType.openObject(TaskFields.ATTRIBUTES));
        return new TaskDraft(
                status,
                description.map(text -> new Content(
                        text,
                        dueDate,
                        priority.orElse(Priority.NORMAL),
                        labels.orElse(List.of()),
                        attributes.flatMap(TaskFields::stored))),
                attributes.map(OpenObject::sorted).flatMap(TaskFields::stored));
    }

    /** The task; call it only if there were no faults. */
    NewTask task(Owner owner, NewTaskId id) {
        return new NewTask(owner, id, content.orElseThrow(), status.orElse(TaskStatus.PENDING), sortedAttributes);
    }
}
