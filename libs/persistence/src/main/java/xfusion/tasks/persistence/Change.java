package xfusion.tasks.persistence;

import java.util.Map;
import java.util.function.Predicate;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import xfusion.tasks.persistence.task.Task;
import xfusion.tasks.persistence.task.TaskStatus;

/**
 * A change that a write makes to a task.
 *
 * @param update what to assign and to remove, as an update expression; {@code :now} is the time of the write
 * @param condition holds for a task that does not have the change yet
 * @param values the values that the expressions refer to
 * @param isAlreadySo whether a task already has the change
 */
record Change(String update, String condition, Map<String, AttributeValue> values, Predicate<Task> isAlreadySo) {

    static Change of(TaskStatus status) {
        return new Change(
                "#status = :status" + (status == TaskStatus.COMPLETED ? ", completedAt = :now" : " REMOVE completedAt"),
                "#status <> :status",
                Map.of(":status", AttributeValue.fromS(status.value())),
                task -> task.status() == status);
    }
}
