package xfusion.tasks.persistence;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Expression;
import software.amazon.awssdk.enhanced.dynamodb.model.PutItemEnhancedRequest;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import xfusion.tasks.persistence.TaskFailure.TableUnavailable;
import xfusion.tasks.persistence.TaskFailure.TaskDeleted;
import xfusion.tasks.persistence.TaskFailure.TaskExists;
import xfusion.tasks.persistence.task.NewTask;
import xfusion.tasks.persistence.task.Task;
import xfusion.tasks.persistence.task.Tombstone;

/**
 * Creates a task with a conditional put.
 *
 * <p>If the id is taken, the existing item shows whether the same request created it (a repeated request, or the SDK's
 * retry after a lost reply) or another one. Later changes of the task keep the request hash, so this works even if
 * another writer has changed the task since. A deleted task's id stays taken by its tombstone, so a late copy of a creation
 * revives nothing.
 */
record CreateTask(DynamoDbTable<StoredItem> table, InstantSource clock) {

    private static final Expression ID_IS_FREE =
            Expression.builder().expression("attribute_not_exists(taskId)").build();

    Task run(NewTask wanted) {
        Task task = wanted.createdAt(clock.instant().truncatedTo(ChronoUnit.MILLIS));
        try {
            table.putItem(PutItemEnhancedRequest.builder(StoredItem.class)
                    .item(StoredItem.of(task, wanted.requestHash()))
                    .conditionExpression(ID_IS_FREE)
                    .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                    .build());
            return task;
        } catch (ConditionalCheckFailedException taken) {
            if (!taken.hasItem()) {
                throw new TableUnavailable(
                        "PutItem", "the id is taken, and the reply does not include the item", taken);
            }
            return replay(wanted, StoredItem.of(taken.item()));
        }
    }

    private static Task replay(NewTask wanted, StoredItem item) {
        Optional<StoredState> own = item.readFor(wanted.owner());
        if (own.isPresent() && own.get().state() instanceof Tombstone tombstone) {
            throw new TaskDeleted(tombstone);
        }
        return own.filter(stored -> stored.wasCreatedBy(wanted))
                .flatMap(StoredState::task)
                .orElseThrow(() -> new TaskExists(wanted, own.map(StoredState::state)));
    }
}
