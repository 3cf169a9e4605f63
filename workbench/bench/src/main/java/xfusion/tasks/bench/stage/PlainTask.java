package xfusion.tasks.bench.stage;

import java.util.List;
import java.util.Optional;
import xfusion.tasks.persistence.task.Content;
import xfusion.tasks.persistence.task.Description;
import xfusion.tasks.persistence.task.NewTask;
import xfusion.tasks.persistence.task.NewTaskId;
import xfusion.tasks.persistence.task.Owner;
import xfusion.tasks.persistence.task.Priority;
import xfusion.tasks.persistence.task.TaskId;
import xfusion.tasks.persistence.task.TaskStatus;

/** A task as most are: a short description, and nothing else said. */
public final class PlainTask {

    private PlainTask() {}

    /** Such a task, to be created. */
    public static NewTask of(Owner owner, String taskId) {
        var content = new Content(new Description("Learn DynamoDB"), Optional.empty(), Priority.NORMAL, List.of());
        return new NewTask(owner, NewTaskId.chosen(new TaskId(taskId)), content, TaskStatus.PENDING);
    }
}
