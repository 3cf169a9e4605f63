package xfusion.tasks.deletetask;

import xfusion.tasks.api.DeleteTaskInput;
import xfusion.tasks.api.TaskFunction;
import xfusion.tasks.api.TaskResponse;
import xfusion.tasks.http.Request;
import xfusion.tasks.http.Response;
import xfusion.tasks.persistence.Tasks;
import xfusion.tasks.persistence.task.Owner;

/** {@code DELETE /tasks/{taskId}}: deletes a task. */
public final class DeleteTaskHandler extends TaskFunction {

    private final Tasks tasks;

    /** Uses the table that the environment names. */
    public DeleteTaskHandler() {
        this(Tasks.fromEnvironment());
    }

    DeleteTaskHandler(Tasks tasks) {
        this.tasks = tasks;
    }

    @Override
    protected Response answer(Request request, Owner owner) {
        DeleteTaskInput deletion = DeleteTaskInput.read(request, owner);

        tasks.delete(deletion.key(), deletion.expected());

        return TaskResponse.deleted();
    }
}
