package xfusion.tasks.persistence;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import xfusion.tasks.persistence.task.Task;
import xfusion.tasks.persistence.task.TaskStatus;

/**
 * What a write makes of a task.
 *
 * @param set assignments of an update expression; {@code :now} is the time of the write
 * @param remove attributes to remove
 * @param condition holds for a task that is not as wanted yet
 * @param values what the expressions refer to
 * @param isMade whether a task is as wanted already
 */
record Change(
        List<String> set,
        List<String> remove,
        String condition,
        Map<String, AttributeValue> values,
        Predicate<Task> isMade) {

    static Change of(TaskStatus status) {
        boolean completed = status == TaskStatus.COMPLETED;
        return new Change(
                completed ? List.of("#status = :status", "completedAt = :now") : List.of("#status = :status"),
                completed ? List.of() : List.of("completedAt"),
                "#status <> :status",
                Map.of(":status", AttributeValue.fromS(status.value())),
                task -> task.status() == status);
    }
}
