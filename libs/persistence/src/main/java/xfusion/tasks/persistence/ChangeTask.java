package xfusion.tasks.persistence;

import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import xfusion.tasks.persistence.TaskFailure.TableUnavailable;
import xfusion.tasks.persistence.TaskFailure.TaskNotFound;
import xfusion.tasks.persistence.TaskFailure.VersionMismatch;
import xfusion.tasks.persistence.connection.RefusedAttempts;
import xfusion.tasks.persistence.connection.TableConnection;
import xfusion.tasks.persistence.task.Expected;
import xfusion.tasks.persistence.task.Task;
import xfusion.tasks.persistence.task.TaskKey;

/**
 * Changes a task with one conditional write, without reading it first.
 *
 * <p>The time of the write is fixed before the call and must be later than that of the previous write, so a write takes
 * effect at most once, however often the SDK sends it. If the condition fails, the stored item shows why;
 * docs/decisions/001 lists the cases.
 */
record ChangeTask(DynamoDbClient client, String tableName, InstantSource clock) {

    Task run(TaskKey key, Change change, Expected expected) {
        long end = System.nanoTime() + TableConnection.CALL_TIMEOUT.toNanos();
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var write = new ConditionalWrite(key, change, expected, now, StoredTask.newWriteId());
        while (true) {
            var refused = new AtomicInteger();
            try {
                return send(write, refused, Duration.ofNanos(end - System.nanoTime()));
            } catch (ConditionalCheckFailedException refusal) {
                Optional<StoredTask> found = storedTask(refusal, key);
                if (mayHaveTakenEffect(refusal, refused) && !write.showsOutcomeIn(found)) {
                    throw new TableUnavailable("UpdateItem", "an attempt got no answer", refusal);
                }
                StoredTask stored = found.orElseThrow(() -> new TaskNotFound(key));
                if (write.isDoneIn(stored)) {
                    return stored.task();
                }
                if (!expected.accepts(stored.task().version())) {
                    throw new VersionMismatch(stored.task());
                }
                write = write.at(stored.task().updatedAt().plusMillis(1));
            }
        }
    }

    private Task send(ConditionalWrite write, AtomicInteger refused, Duration left) {
        UpdateItemRequest request = write.request(tableName)
                .overrideConfiguration(call -> call.putExecutionAttribute(RefusedAttempts.COUNT, refused)
                        .apiCallTimeout(left.isPositive() ? left : Duration.ofMillis(1)))
                .build();
        var written = client.updateItem(request);
        if (!written.hasAttributes()) {
            throw new TableUnavailable("UpdateItem", "the reply does not include the task", null);
        }
        return TaskSchema.SCHEMA.mapToItem(written.attributes()).task();
    }

    /** The item on which the condition failed; another owner's task counts as none. */
    private static Optional<StoredTask> storedTask(ConditionalCheckFailedException refusal, TaskKey key) {
        return Optional.of(refusal)
                .filter(ConditionalCheckFailedException::hasItem)
                .map(answer -> TaskSchema.SCHEMA.mapToItem(answer.item()))
                .filter(stored -> stored.belongsTo(key.owner()));
    }

    /** Whether an earlier attempt may have taken effect or may still do so; the last attempt was refused. */
    private static boolean mayHaveTakenEffect(ConditionalCheckFailedException refusal, AtomicInteger refused) {
        return Optional.ofNullable(refusal.numAttempts()).orElse(1) > Math.max(1, refused.get());
    }
}
