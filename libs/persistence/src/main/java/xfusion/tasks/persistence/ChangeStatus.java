package xfusion.tasks.persistence;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;
import xfusion.tasks.persistence.connection.TableConnection;
import xfusion.tasks.persistence.task.Expected;
import xfusion.tasks.persistence.task.Task;
import xfusion.tasks.persistence.task.TaskKey;
import xfusion.tasks.persistence.task.TaskStatus;

/**
 * Moves a task to another status with one conditional write, and without reading it first.
 *
 * <p>Every write is later than the one before it: the condition asks for {@code updatedAt < :now}, and {@code :now} is
 * fixed before the call. So a write takes effect once at the most, however often the SDK sends it, and a copy that
 * arrives late finds itself outrun. Where the stored time is ahead (a rival in the same millisecond, another machine's
 * clock), the change is made again, a millisecond after it.
 *
 * <p>Where the condition fails, the item that is there tells why. Only this it cannot tell: whether a rival's write hides
 * our own, after a lost reply and a retry, or whether the copy that was lost has still to arrive. Then the outcome is not
 * known, and that is what the caller hears.
 */
record ChangeStatus(TaskTable table, InstantSource clock) {

    Task run(TaskKey key, TaskStatus status, Expected expected) {
        var deadline = Deadline.in(TableConnection.CALL_TIMEOUT);
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var change = new StatusChange(key, status, expected, now, StoredTask.newWriteId());
        while (true) {
            try {
                return write(change, deadline);
            } catch (ConditionalCheckFailedException refusal) {
                if (attempts(refusal) > 1) {
                    requireNoCopyToCome(change, refusal);
                }
                StoredTask found = foundBy(refusal, key);
                if (change.isDoneIn(found)) {
                    return found.task();
                }
                refuse(change, found.task(), refusal);
                change = change.after(found.task());
            }
        }
    }

    private Task write(StatusChange change, Deadline deadline) {
        UpdateItemRequest request = change.request(table.name()).toBuilder()
                .overrideConfiguration(o -> o.apiCallTimeout(deadline.left()))
                .build();
        UpdateItemResponse written = table.ask("UpdateItem", client -> client.updateItem(request));
        if (!written.hasAttributes()) {
            throw new TableUnavailable("UpdateItem", "the reply does not show what was written");
        }
        return TaskSchema.task(written.attributes()).task();
    }

    /**
     * Ends a change of which an earlier copy may be under way and take effect after the caller has heard that it had none.
     * Such a copy is harmless where a write as late as it is there, or where it is meant for no version to come. A
     * stranger's task counts as none, as everywhere.
     */
    private static void requireNoCopyToCome(StatusChange change, ConditionalCheckFailedException refusal) {
        boolean harmless = refusal.hasItem()
                && Optional.of(TaskSchema.task(refusal.item()))
                        .filter(found -> found.belongsTo(change.key().owner()))
                        .filter(found -> !change.canBeMadeAfter(found.task()))
                        .isPresent();
        if (!harmless) {
            throw new TableUnavailable("UpdateItem", "a request was lost, and may arrive yet", refusal);
        }
    }

    private static StoredTask foundBy(ConditionalCheckFailedException refusal, TaskKey key) {
        if (!refusal.hasItem()) {
            throw new TaskNotFound(key);
        }
        StoredTask found = TaskSchema.task(refusal.item());
        if (!found.belongsTo(key.owner())) {
            throw new TaskNotFound(key);
        }
        return found;
    }

    /** Ends a change that cannot be made, or whose outcome cannot be known. */
    private static void refuse(StatusChange change, Task found, ConditionalCheckFailedException refusal) {
        if (attempts(refusal) > 1 && change.expected().mayHaveBeenPassed(found.version())) {
            throw new TableUnavailable("UpdateItem", "a reply was lost, and a later write may hide ours", refusal);
        }
        if (!change.expected().accepts(found.version())) {
            throw new VersionMismatch(found);
        }
    }

    private static int attempts(ConditionalCheckFailedException refusal) {
        return Objects.requireNonNullElse(refusal.numAttempts(), 1);
    }
}
