package xfusion.tasks.updatetaskstatus;

import xfusion.tasks.api.ExpectedVersions;
import xfusion.tasks.api.NewStatusBody;
import xfusion.tasks.api.TaskFunction;
import xfusion.tasks.api.TaskPath;
import xfusion.tasks.api.TaskResponse;
import xfusion.tasks.http.Request;
import xfusion.tasks.http.Response;
import xfusion.tasks.persistence.Tasks;
import xfusion.tasks.persistence.task.Expected;
import xfusion.tasks.persistence.task.Owner;
import xfusion.tasks.persistence.task.Task;
import xfusion.tasks.persistence.task.TaskKey;
import xfusion.tasks.persistence.task.TaskStatus;

/** {@code PUT /tasks/{taskId}/status}: moves a task to another status. */
public final class UpdateTaskStatusHandler extends TaskFunction {

    private final Tasks tasks;

    /** Works on the table that the environment names. */
    public UpdateTaskStatusHandler() {
        this(Tasks.fromEnvironment());
    }

    UpdateTaskStatusHandler(Tasks tasks) {
        this.tasks = tasks;
    }

    @Override
    protected Response answer(Request request, Owner owner) {
        TaskKey key = TaskPath.key(request, owner);
        TaskStatus status = NewStatusBody.read(request);
        Expected expected = ExpectedVersions.of(request.preconditions());

        Task task = tasks.changeStatus(key, status, expected);

        return TaskResponse.ok(task);
    }
}
