package xfusion.tasks.persistence;

import xfusion.tasks.persistence.task.NewTask;

/** The id of a new task is taken, by another owner or with other content. */
public final class TaskExists extends TaskFailure {

    private final transient NewTask refused;

    TaskExists(NewTask refused) {
        super("The id %s is taken".formatted(refused.key().taskId()), null);
        this.refused = refused;
    }

    /** The task that was not created. */
    public NewTask refused() {
        return refused;
    }
}
