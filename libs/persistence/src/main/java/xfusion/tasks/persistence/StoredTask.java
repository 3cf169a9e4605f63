package xfusion.tasks.persistence;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import xfusion.tasks.persistence.task.Fingerprint;
import xfusion.tasks.persistence.task.NewTask;
import xfusion.tasks.persistence.task.Owner;
import xfusion.tasks.persistence.task.Task;
import xfusion.tasks.persistence.task.TaskStatus;

/**
 * A task and what the table stores with it: the fingerprint of the request that created it, which identifies a repeated
 * request, and the id of the write that made this version, which identifies a write whose reply was lost.
 */
record StoredTask(Task task, String requestHash, String writeId) {

    static StoredTask created(NewTask wanted, Instant now) {
        Optional<Instant> completedAt = Optional.of(now).filter(_ -> wanted.status() == TaskStatus.COMPLETED);
        var task = new Task(wanted.key(), wanted.content(), wanted.status(), now, now, completedAt, 1);
        return new StoredTask(task, Fingerprint.ofRequest(wanted), newWriteId());
    }

    static String newWriteId() {
        return UUID.randomUUID().toString();
    }

    boolean belongsTo(Owner owner) {
        return task.key().owner().id().equals(owner.id());
    }

    boolean wasCreatedBy(NewTask request) {
        return belongsTo(request.owner()) && requestHash.equals(Fingerprint.ofRequest(request));
    }
}
