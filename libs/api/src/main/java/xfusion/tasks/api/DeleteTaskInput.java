package xfusion.tasks.api;

import xfusion.tasks.http.Request;
import xfusion.tasks.persistence.task.Expected;
import xfusion.tasks.persistence.task.Owner;
import xfusion.tasks.persistence.task.TaskId;
import xfusion.tasks.persistence.task.TaskKey;

/**
 * A request to {@code DELETE /tasks/{taskId}}.
 *
 * @param key the task
 * @param expected the versions that the deletion is meant for
 */
public record DeleteTaskInput(TaskKey key, Expected expected) {

    /**
     * Reads the request.
     *
     * @throws xfusion.tasks.http.ProblemException 400 naming every fault
     */
    public static DeleteTaskInput read(Request request, Owner owner) {
        var taskId = request.path().required("taskId", TaskId::new);
        var expected = PreconditionHeaders.read(request);
        request.refuseFaults();

        return new DeleteTaskInput(new TaskKey(owner, taskId.orElseThrow()), expected);
    }
}
