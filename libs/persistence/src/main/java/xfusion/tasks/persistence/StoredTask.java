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
 * A task with what the table keeps beside it: the fingerprint of the request that created it, by which a repetition is
 * recognized, and the id of the write that made this version, by which a caller whose reply was lost recognizes its own.
 */
record StoredTask(Task task, String requestHash, String writeId) {

    static StoredTask first(NewTask wanted, Instant now) {
        Optional<Instant> completedAt = Optional.of(now).filter(_ -> wanted.status() == TaskStatus.COMPLETED);
        var task = new Task(wanted.key(), wanted.content(), wanted.status(), now, now, completedAt, 1);
        return new StoredTask(task, Fingerprint.of(wanted), newWriteId());
    }

    static String newWriteId() {
        return UUID.randomUUID().toString();
    }

    boolean belongsTo(Owner owner) {
        return task.key().owner().id().equals(owner.id());
    }

    boolean wasCreatedBy(NewTask request) {
        return belongsTo(request.owner()) && requestHash.equals(Fingerprint.of(request));
    }
}
