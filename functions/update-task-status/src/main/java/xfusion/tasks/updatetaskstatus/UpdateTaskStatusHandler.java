package xfusion.tasks.updatetaskstatus;

import xfusion.tasks.api.TaskFunction;
import xfusion.tasks.api.TaskResponse;
import xfusion.tasks.api.UpdateTaskStatusInput;
import xfusion.tasks.http.Request;
import xfusion.tasks.http.Response;
import xfusion.tasks.persistence.Tasks;
import xfusion.tasks.persistence.task.Owner;
import xfusion.tasks.persistence.task.Task;

/** {@code PUT /tasks/{taskId}/status}: moves a task to another status. */
public final class UpdateTaskStatusHandler extends TaskFunction {

    private final Tasks tasks;

    /** Uses the table that the environment names. */
    public UpdateTaskStatusHandler() {
        this(Tasks.fromEnvironment());
    }

    UpdateTaskStatusHandler(Tasks tasks) {
        this.tasks = tasks;
    }

    @Override
    protected Response answer(Request request, Owner owner) {
        UpdateTaskStatusInput update = UpdateTaskStatusInput.read(request, owner);

        Task task = tasks.changeStatus(update.key(), update.status(), update.expected());

        return TaskResponse.ok(task);
    }
}
