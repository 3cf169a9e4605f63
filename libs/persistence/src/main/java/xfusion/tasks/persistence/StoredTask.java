package xfusion.tasks.persistence;

import java.util.Optional;
import xfusion.tasks.persistence.task.Fingerprint;
import xfusion.tasks.persistence.task.NewTask;
import xfusion.tasks.persistence.task.Task;
import xfusion.tasks.persistence.task.TaskState;

/** A task or a tombstone, and the item from which it was read. */
record StoredTask(TaskState state, StoredItem item) {

    /** The task; empty if it was deleted. */
    Optional<Task> task() {
        return state instanceof Task task ? Optional.of(task) : Optional.empty();
    }

    /** Whether the request created it; later changes keep the request's fingerprint. */
    boolean wasCreatedBy(NewTask request) {
        return item.belongsTo(request.owner())
                && Fingerprint.ofRequest(request).equals(item.values().get("requestHash"));
    }

    /** Whether a write of this id made this version. */
    boolean wasWrittenBy(String writeId) {
        return writeId.equals(item.values().get("writeId"));
    }
}
