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
 * Puts a task where none is.
 *
 * <p>If the id is taken, the item that is there tells why: the same request made it (a repetition, or the SDK's retry
 * after a lost reply), or another one did. A later change of the task leaves the request's hash alone, so that a rival's
 * write in between hides nothing.
 */
record CreateTask(DynamoDbTable<StoredTask> table, InstantSource clock) {

    private static final Expression ID_IS_FREE =
            Expression.builder().expression("attribute_not_exists(taskId)").build();

    Task run(NewTask wanted) {
        StoredTask first = StoredTask.first(wanted, clock.instant().truncatedTo(ChronoUnit.MILLIS));
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
            throw new TableUnavailable("PutItem", "the id is taken, and the table did not show by what", taken);
        }
        StoredTask stored = TaskSchema.SCHEMA.mapToItem(taken.item());
        if (!stored.wasCreatedBy(wanted)) {
            throw new TaskExists(wanted);
        }
        return stored.task();
    }
}
