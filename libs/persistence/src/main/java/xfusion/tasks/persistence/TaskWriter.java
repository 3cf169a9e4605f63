package xfusion.tasks.persistence;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import xfusion.tasks.persistence.TaskFailure.TableUnavailable;
import xfusion.tasks.persistence.TaskFailure.TaskUnwritable;
import xfusion.tasks.persistence.connection.RefusedAttempts;
import xfusion.tasks.persistence.task.Expected;
import xfusion.tasks.persistence.task.TaskKey;

/**
 * Changes an item with one conditional write, without reading it first.
 *
 * <p>The time of the write is fixed before the call and must be later than that of the previous write, so a write takes
 * effect at most once, however often the SDK sends it. If the condition fails, the stored item shows why;
 * docs/decisions/001 lists the cases.
 */
record TaskWriter(DynamoDbClient client, String tableName, InstantSource clock) {

    /** Each further try means that another write came first. */
    private static final int MAX_TRIES = 20;

    /** Decides what it means that a write was refused. */
    interface Refusal {

        /**
         * What counts as the write's result; empty if it has to be tried again on top of what was found.
         *
         * @param found the caller's task or tombstone as it is now; empty if nothing there is the caller's
         * @param taken whether there is an item, whosever it is
         */
        Optional<StoredState> answer(ConditionalWrite write, Optional<StoredState> found, boolean taken);
    }

    StoredState run(TaskKey key, Change change, Expected expected, Deadline deadline, Refusal refusal) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var write = new ConditionalWrite(
                key, change, expected, now, UUID.randomUUID().toString(), Optional.empty());
        for (int tries = 0; tries < MAX_TRIES; tries++) {
            var refused = new AtomicInteger();
            try {
                return send(write, refused, deadline);
            } catch (ConditionalCheckFailedException failure) {
                Optional<StoredState> found = found(failure, key);
                if (mayHaveTakenEffect(failure, refused)
                        && found.filter(write::showsOutcomeIn).isEmpty()) {
                    throw new TableUnavailable("UpdateItem", "an attempt got no answer", failure);
                }
                Optional<StoredState> answer = refusal.answer(write, found, failure.hasItem());
                if (answer.isPresent()) {
                    return answer.get();
                }
                write = write.on(found.filter(stored -> stored.state().version() < ItemReader.LAST_VERSION)
                        .orElseThrow(() -> new TaskUnwritable(key)));
            } catch (DynamoDbException failure) {
                throw TaskUnwritable.isMeantBy(failure) ? new TaskUnwritable(key) : failure;
            }
        }
        throw new TableUnavailable("UpdateItem", "other writes came first, again and again", null);
    }

    private StoredState send(ConditionalWrite write, AtomicInteger refused, Deadline deadline) {
        UpdateItemRequest request = write.request(tableName)
                .overrideConfiguration(call -> call.putExecutionAttribute(RefusedAttempts.COUNT, refused)
                        .apiCallTimeout(deadline.left()))
                .build();
        return Optional.of(client.updateItem(request))
                .filter(reply -> reply.hasAttributes())
                .flatMap(reply -> StoredItem.of(reply.attributes()).read())
                .orElseThrow(() -> new TableUnavailable("UpdateItem", "the reply does not include the task", null));
    }

    /** What the condition failed on; another owner's item counts as none. */
    private static Optional<StoredState> found(ConditionalCheckFailedException failure, TaskKey key) {
        return Optional.of(failure)
                .filter(ConditionalCheckFailedException::hasItem)
                .map(answer -> StoredItem.of(answer.item()))
                .flatMap(item -> item.readFor(key.owner()));
    }

    /** Whether an earlier attempt may have taken effect or may still do so; the last attempt was refused. */
    private static boolean mayHaveTakenEffect(ConditionalCheckFailedException failure, AtomicInteger refused) {
        return Optional.ofNullable(failure.numAttempts()).orElse(1) > Math.max(1, refused.get());
    }
}
