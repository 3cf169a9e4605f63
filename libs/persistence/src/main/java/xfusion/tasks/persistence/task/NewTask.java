package xfusion.tasks.persistence.task;

import java.time.Instant;
import java.util.Optional;

/** A task to create. */
public record NewTask(Owner owner, NewTaskId id, Content content, TaskStatus status) {

    /** The key that the task will have. */
    public TaskKey key() {
        return new TaskKey(owner, id.value());
    }

    /** The task that is stored if it is created at {@code time}, which has milliseconds. */
    public Task createdAt(Instant time) {
        Optional<Instant> completedAt = Optional.of(time).filter(_ -> status == TaskStatus.COMPLETED);
        return new Task(key(), content, status, time, time, completedAt, 1);
    }
}
