package xfusion.tasks.api;

import xfusion.tasks.http.Preconditions;
import xfusion.tasks.http.Request;
import xfusion.tasks.persistence.task.Owner;
import xfusion.tasks.persistence.task.TaskId;
import xfusion.tasks.persistence.task.TaskKey;

/**
 * {@code GET /tasks/{taskId}}.
 *
 * @param key the task
 * @param preconditions what must be so for it to be shown
 */
public record TaskLookup(TaskKey key, Preconditions preconditions) {

    /**
     * The task asked for.
     *
     * @throws xfusion.tasks.http.ProblemException 400 naming every fault
     */
    public static TaskLookup read(Request request, Owner owner) {
        var taskId = request.path().required("taskId", TaskId::new);
        var preconditions = request.preconditions();
        request.refuseFaults();

        return new TaskLookup(new TaskKey(owner, taskId.orElseThrow()), preconditions);
    }
}
