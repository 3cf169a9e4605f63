package xfusion.tasks.edittask;

import xfusion.tasks.api.EditTaskInput;
import xfusion.tasks.api.TaskFunction;
import xfusion.tasks.api.TaskResponse;
import xfusion.tasks.http.Request;
import xfusion.tasks.http.Response;
import xfusion.tasks.persistence.Tasks;
import xfusion.tasks.persistence.task.Owner;
import xfusion.tasks.persistence.task.Task;

/** {@code PATCH /tasks/{taskId}}: changes parts of a task. */
public final class EditTaskHandler extends TaskFunction {

    private final Tasks tasks;

    /** Uses the table that the environment names. */
    public EditTaskHandler() {
        this(Tasks.fromEnvironment());
    }

    EditTaskHandler(Tasks tasks) {
        this.tasks = tasks;
    }

    @Override
    protected Response answer(Request request, Owner owner) {
        EditTaskInput edit = EditTaskInput.read(request, owner);

        Task task = tasks.edit(edit.key(), edit.edits(), edit.expected());

        return TaskResponse.ok(task);
    }
}
