package xfusion.tasks.persistence;

import java.time.Instant;
import java.util.Optional;
import xfusion.tasks.persistence.task.NewTask;
import xfusion.tasks.persistence.task.Task;
import xfusion.tasks.persistence.task.TaskState;
import xfusion.tasks.persistence.task.Timestamp;

/** A task or a tombstone, and the item from which it was read. */
record StoredState(TaskState state, StoredItem item) {

    /** The task; empty if it was deleted. */
    Optional<Task> task() {
        return state instanceof Task task ? Optional.of(task) : Optional.empty();
    }

    /** Whether its owner's {@code request} created it; later changes keep the request's hash. */
    boolean wasCreatedBy(NewTask request) {
        return request.requestHash().equals(item.values().get("requestHash"));
    }

    /** Whether the write made this version, in whichever of its tries. */
    boolean wasWrittenBy(String write) {
        return item.values().getOrDefault("writeId", "").endsWith("/" + write);
    }

    /** The attribute by which a version tells the write that made it, and the {@code updatedAt} that this write set. */
    static String writeId(Instant updatedAt, String write) {
        return Timestamp.text(updatedAt) + "/" + write;
    }
}
