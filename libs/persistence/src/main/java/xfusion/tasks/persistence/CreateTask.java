package xfusion.tasks.persistence;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Expression;
import software.amazon.awssdk.enhanced.dynamodb.model.PutItemEnhancedRequest;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import xfusion.tasks.persistence.TaskFailure.TableUnavailable;
import xfusion.tasks.persistence.TaskFailure.TaskExists;
import xfusion.tasks.persistence.task.NewTask;
import xfusion.tasks.persistence.task.Task;

/**
 * Creates a task with a conditional put.
 *
 * <p>If the id is taken, the existing item shows whether the same request created it (a repeated request, or the SDK's
 * retry after a lost reply) or another one. Later changes of the task keep the request hash, so this works even if
 * another writer has changed the task since.
 */
record CreateTask(DynamoDbTable<StoredTask> table, InstantSource clock) {

    private static final Expression ID_IS_FREE =
            Expression.builder().expression("attribute_not_exists(taskId)").build();

    Task run(NewTask wanted) {
        StoredTask first = StoredTask.created(wanted, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        try {
            table.putItem(PutItemEnhancedRequest.builder(StoredTask.class)
                    .item(first)
                    .conditionExpression(ID_IS_FREE)
                    .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                    .build());
            return first.task();
        } catch (ConditionalCheckFailedException taken) {
            return replay(wanted, taken);
        }
    }

    private static Task replay(NewTask wanted, ConditionalCheckFailedException taken) {
        if (!taken.hasItem()) {
            throw new TableUnavailable("PutItem", "the id is taken, and the reply does not include the item", taken);
        }
        StoredTask stored = TaskSchema.SCHEMA.mapToItem(taken.item());
        if (!stored.wasCreatedBy(wanted)) {
            throw new TaskExists(wanted);
        }
        return stored.task();
    }
}
