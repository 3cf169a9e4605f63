package xfusion.tasks.applychanges;

import java.util.List;
import xfusion.tasks.api.ApplyChangesInput;
import xfusion.tasks.api.Batch;
import xfusion.tasks.api.OperationResult;
import xfusion.tasks.api.TaskFunction;
import xfusion.tasks.api.TaskOperation;
import xfusion.tasks.api.TaskResponse;
import xfusion.tasks.http.Request;
import xfusion.tasks.http.Response;
import xfusion.tasks.persistence.Tasks;
import xfusion.tasks.persistence.task.Owner;

/** {@code POST /changes}: carries out several operations, such as a device has collected offline. */
public final class ApplyChangesHandler extends TaskFunction {

    private final Tasks tasks;

    /** Uses the table that the environment names. */
    public ApplyChangesHandler() {
        this(Tasks.fromEnvironment());
    }

    ApplyChangesHandler(Tasks tasks) {
        this.tasks = tasks;
    }

    @Override
    protected Response answer(Request request, Owner owner) {
        List<TaskOperation> operations = ApplyChangesInput.read(request, owner);

        List<OperationResult> results = new Batch(tasks, request).apply(operations);

        return TaskResponse.results(results);
    }
}
