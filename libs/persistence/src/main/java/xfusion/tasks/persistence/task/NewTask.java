package xfusion.tasks.persistence.task;

/** A task to create. */
public record NewTask(Owner owner, NewTaskId id, Content content, TaskStatus status) {

    /** The key that the task will have. */
    public TaskKey key() {
        return new TaskKey(owner, id.value());
    }

    /** Whether it is completed from the start. */
    public boolean isCompleted() {
        return status == TaskStatus.COMPLETED;
    }
}
