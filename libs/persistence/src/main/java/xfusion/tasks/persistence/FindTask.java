package xfusion.tasks.persistence;

import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import xfusion.tasks.persistence.task.Task;
import xfusion.tasks.persistence.task.TaskId;
import xfusion.tasks.persistence.task.TaskKey;

/** Gets a task by its id; read consistently, so that a client sees what it has just written. */
record FindTask(TaskTable table) {

    Optional<Task> run(TaskKey key) {
        return Optional.of(ask(key.taskId()))
                .filter(GetItemResponse::hasItem)
                .map(found -> TaskSchema.task(found.item()))
                .filter(stored -> stored.belongsTo(key.owner()))
                .map(StoredTask::task);
    }

    private GetItemResponse ask(TaskId taskId) {
        return table.ask(
                "GetItem",
                client -> client.getItem(r -> r.tableName(table.name())
                        .key(Map.of("taskId", AttributeValue.fromS(taskId.value())))
                        .consistentRead(true)));
    }
}
