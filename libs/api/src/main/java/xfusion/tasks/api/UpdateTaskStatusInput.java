package xfusion.tasks.api;

import xfusion.tasks.http.Fields;
import xfusion.tasks.http.Request;
import xfusion.tasks.persistence.task.Expected;
import xfusion.tasks.persistence.task.Owner;
import xfusion.tasks.persistence.task.TaskId;
import xfusion.tasks.persistence.task.TaskKey;
import xfusion.tasks.persistence.task.TaskStatus;

/**
 * A request to {@code PUT /tasks/{taskId}/status}, such as {@code {"status":"completed"}}.
 *
 * @param key the task
 * @param status the status that the task is to have
 * @param expected the versions that the change is meant for
 */
public record UpdateTaskStatusInput(TaskKey key, TaskStatus status, Expected expected) {

    /**
     * Reads the request.
     *
     * @throws xfusion.tasks.http.ProblemException 400, 413 or 415 naming every fault
     */
    public static UpdateTaskStatusInput read(Request request, Owner owner) {
        var taskId = request.path().required("taskId", TaskId::new);
        var expected = PreconditionHeaders.read(request);
        Fields body = request.body();
        body.allow("status");
        var status = body.required("status", TaskStatus::of);
        request.refuseFaults();

        return new UpdateTaskStatusInput(new TaskKey(owner, taskId.orElseThrow()), status.orElseThrow(), expected);
    }
}
