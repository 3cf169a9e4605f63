package xfusion.tasks.api;

import xfusion.tasks.http.Request;
import xfusion.tasks.persistence.task.Owner;
import xfusion.tasks.persistence.task.TaskId;
import xfusion.tasks.persistence.task.TaskKey;

/** The task that a path names. */
public final class TaskPath {

    private TaskPath() {}

    /**
     * The task {@code /tasks/{taskId}} of {@code owner}.
     *
     * @throws xfusion.tasks.http.ProblemException 400 if no task can have this id
     */
    public static TaskKey key(Request request, Owner owner) {
        return new TaskKey(owner, request.path().required("taskId", TaskId::new));
    }
}
