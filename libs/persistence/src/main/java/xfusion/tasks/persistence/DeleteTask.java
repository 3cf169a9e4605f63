package xfusion.tasks.persistence;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import xfusion.tasks.persistence.TaskFailure.TaskNotFound;
import xfusion.tasks.persistence.TaskFailure.VersionMismatch;
import xfusion.tasks.persistence.task.Expected;
import xfusion.tasks.persistence.task.TaskKey;
import xfusion.tasks.persistence.task.Tombstone;

/**
 * Deletes a task: the write turns it into a tombstone. Attributes that other programs have added stay until DynamoDB
 * removes the tombstone.
 */
record DeleteTask(TaskWriter writer, InstantSource clock) {

    /** Everything that only a living task has; its status is replaced. */
    static final List<String> OF_A_TASK = List.of(
            "description", "createdAt", "completedAt", "dueDate", "priority", "labels", "attributes", "requestHash");

    /** Does nothing if there is no such task. */
    void run(TaskKey key, Expected expected, Deadline deadline) {
        try {
            writer.run(key, deletion(), expected, deadline, (_, found, _) -> {
                StoredState stored = found.orElseThrow(() -> new TaskNotFound(key));
                boolean living = stored.task().isPresent();
                if (living && !expected.accepts(stored.state().version())) {
                    throw new VersionMismatch(key, Optional.of(stored.state()));
                }
                return living ? Optional.empty() : found;
            });
        } catch (TaskNotFound _) {
            // The outcome is what the caller wants.
        }
    }

    private Change deletion() {
        long expiresAt = clock.instant().plus(Tombstone.LIFETIME).getEpochSecond();
        return new Change(
                Change.Target.TASK,
                List.of("#status = :removed", TaskSchema.EXPIRES_AT + " = :expiresAt"),
                OF_A_TASK,
                List.of(),
                Map.of(
                        ":removed", AttributeValue.fromS(Tombstone.STATUS),
                        ":expiresAt", AttributeValue.fromN(String.valueOf(expiresAt))),
                _ -> false);
    }
}
