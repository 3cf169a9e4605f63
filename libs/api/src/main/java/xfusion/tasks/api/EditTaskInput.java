package xfusion.tasks.api;

import java.util.List;
import xfusion.tasks.http.BodyRules;
import xfusion.tasks.http.Fields;
import xfusion.tasks.http.Request;
import xfusion.tasks.persistence.task.Edit;
import xfusion.tasks.persistence.task.Expected;
import xfusion.tasks.persistence.task.Owner;
import xfusion.tasks.persistence.task.TaskId;
import xfusion.tasks.persistence.task.TaskKey;

/**
 * A request to {@code PATCH /tasks/{taskId}}: a merge patch (RFC 7396).
 *
 * @param key the task
 * @param edits what the patch names
 * @param expected the versions that the edit is meant for
 */
public record EditTaskInput(TaskKey key, List<Edit> edits, Expected expected) {

    /**
     * Reads the request.
     *
     * @throws xfusion.tasks.http.ProblemException 400, 413 or 415 naming every fault
     */
    public static EditTaskInput read(Request request, Owner owner) {
        var taskId = request.path().required("taskId", TaskId::new);
        var expected = PreconditionHeaders.read(request);
        Fields patch = request.body(BodyRules.MERGE_PATCH);
        List<Edit> edits = TaskPatch.read(patch);
        request.refuseFaults();

        return new EditTaskInput(new TaskKey(owner, taskId.orElseThrow()), edits, expected);
    }
}
