package xfusion.tasks.persistence;

import xfusion.tasks.persistence.task.Task;

/** The task is not at a version that the change was meant for; nothing was changed. */
public final class VersionMismatch extends TaskFailure {

    private final transient Task current;

    /** The task is {@code current}, and that was not expected. */
    public VersionMismatch(Task current) {
        super(
                "The task %s is at version %d"
                        .formatted(current.key().taskId(), current.version().number()),
                null);
        this.current = current;
    }

    /** The task as it is. */
    public Task current() {
        return current;
    }
}
