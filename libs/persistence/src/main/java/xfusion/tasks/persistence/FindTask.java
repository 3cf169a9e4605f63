package xfusion.tasks.persistence;

import java.util.Optional;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import xfusion.tasks.persistence.task.Task;
import xfusion.tasks.persistence.task.TaskKey;

/** Gets a task by its id with a strongly consistent read, so that a client sees its own last write. */
record FindTask(DynamoDbTable<StoredItem> table) {

    Optional<Task> run(TaskKey key) {
        StoredItem found = table.getItem(
                get -> get.key(id -> id.partitionValue(key.taskId().value())).consistentRead(true));
        return Optional.ofNullable(found)
                .flatMap(item -> item.readFor(key.owner()))
                .flatMap(StoredState::task);
    }
}
