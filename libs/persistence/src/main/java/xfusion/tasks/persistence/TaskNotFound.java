package xfusion.tasks.persistence;

import xfusion.tasks.persistence.task.TaskKey;

/** There is no such task, or it is somebody else's. */
public final class TaskNotFound extends TaskFailure {

    private final transient TaskKey key;

    /** The task {@code key} is not there. */
    public TaskNotFound(TaskKey key) {
        super("There is no task %s".formatted(key.taskId()), null);
        this.key = key;
    }

    /** The task that was looked for. */
    public TaskKey key() {
        return key;
    }
}
