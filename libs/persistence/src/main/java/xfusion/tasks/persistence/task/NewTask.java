package xfusion.tasks.persistence.task;

/**
 * A task to be created.
 *
 * @param owner whose task
 * @param id what it will be called
 * @param content what its owner has written
 * @param status how far it is
 */
public record NewTask(Owner owner, NewTaskId id, Content content, TaskStatus status) {

    /** The task as its owner will name it. */
    public TaskKey key() {
        return new TaskKey(owner, id.value());
    }
}
