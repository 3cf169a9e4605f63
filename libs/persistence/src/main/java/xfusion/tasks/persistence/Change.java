package xfusion.tasks.persistence;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import xfusion.tasks.persistence.task.Expected;
import xfusion.tasks.persistence.task.Task;
import xfusion.tasks.persistence.task.TaskStatus;
import xfusion.tasks.persistence.task.Tombstone;

/**
 * A change that a write makes to an item.
 *
 * @param target what the item must be before
 * @param set assignments of an update expression; {@code :now} is the time of the write
 * @param remove attributes to remove
 * @param differences conditions of which at least one holds while the item lacks the change; empty if every write changes
 *     something. They are joined by OR, without parentheses of their own: DynamoDB refuses redundant ones
 * @param values the values that the expressions refer to
 * @param isAlreadySo whether a task already has the change
 */
record Change(
        Target target,
        List<String> set,
        List<String> remove,
        List<String> differences,
        Map<String, AttributeValue> values,
        Predicate<Task> isAlreadySo) {

    /** Whether {@code task} needs no write: it has the change already, and is not at a version that is ruled out. */
    boolean isDoneIn(Task task, Expected expected) {
        return isAlreadySo.test(task) && !expected.noneOf().contains(task.version());
    }

    /** What an item must be before a change, as a condition expression; {@code #status} is the name of its status. */
    record Target(String condition, Map<String, AttributeValue> values) {

        static final Target TASK = new Target(
                "description > :empty AND #status IN (:pending, :inProgress, :completed, :cancelled)",
                Map.of(
                        ":empty", AttributeValue.fromS(""),
                        ":pending", AttributeValue.fromS(TaskStatus.PENDING.value()),
                        ":inProgress", AttributeValue.fromS(TaskStatus.IN_PROGRESS.value()),
                        ":completed", AttributeValue.fromS(TaskStatus.COMPLETED.value()),
                        ":cancelled", AttributeValue.fromS(TaskStatus.CANCELLED.value())));

        static final Target TOMBSTONE =
                new Target("#status = :removed", Map.of(":removed", AttributeValue.fromS(Tombstone.STATUS)));
    }
}
