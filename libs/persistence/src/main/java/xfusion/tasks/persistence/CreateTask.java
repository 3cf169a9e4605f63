package xfusion.tasks.persistence;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import xfusion.tasks.persistence.task.NewTask;
import xfusion.tasks.persistence.task.Task;

/**
 * Puts a task where none is.
 *
 * <p>If the id is taken, the item that is there tells why: the same request made it (a repetition, or the SDK's retry
 * after a lost reply), or another one did. A later change of status leaves the request's hash alone, so a rival's write
 * in between hides nothing.
 */
record CreateTask(TaskTable table, InstantSource clock) {

    Task run(NewTask wanted) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        StoredTask first = StoredTask.first(wanted, now);
        try {
            table.ask("PutItem", client -> client.putItem(request(first)));
            return first.task();
        } catch (ConditionalCheckFailedException taken) {
            return replay(wanted, taken);
        }
    }

    private static Task replay(NewTask wanted, ConditionalCheckFailedException taken) {
        if (!taken.hasItem()) {
            throw new TableUnavailable("PutItem", "the id is taken, and the table did not show by what", taken);
        }
        StoredTask stored = TaskSchema.task(taken.item());
        if (!stored.wasCreatedBy(wanted)) {
            throw new TaskExists(wanted);
        }
        return stored.task();
    }

    private PutItemRequest request(StoredTask first) {
        return PutItemRequest.builder()
                .tableName(table.name())
                .item(TaskSchema.item(first))
                .conditionExpression("attribute_not_exists(taskId)")
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                .build();
    }
}
