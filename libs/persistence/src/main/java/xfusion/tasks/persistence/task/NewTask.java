package xfusion.tasks.persistence.task;

/** A task to be created, by its owner and under this id. */
public record NewTask(Owner owner, NewTaskId id, Content content, TaskStatus status) {

    /** The task as its owner will name it. */
    public TaskKey key() {
        return new TaskKey(owner, id.value());
    }
}
