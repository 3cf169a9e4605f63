package xfusion.tasks.persistence;

import java.util.Map;
import java.util.function.Predicate;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import xfusion.tasks.persistence.task.Task;
import xfusion.tasks.persistence.task.TaskStatus;

/**
 * What a write makes of a task.
 *
 * @param update assignments, and what is removed; {@code :now} is the time of the write
 * @param condition holds for a task that is not as wanted yet
 * @param values what the expressions refer to
 * @param isMade whether a task is as wanted already
 */
record Change(String update, String condition, Map<String, AttributeValue> values, Predicate<Task> isMade) {

    static Change of(TaskStatus status) {
        return new Change(
                "#status = :status" + (status == TaskStatus.COMPLETED ? ", completedAt = :now" : " REMOVE completedAt"),
                "#status <> :status",
                Map.of(":status", AttributeValue.fromS(status.value())),
                task -> task.status() == status);
    }
}
