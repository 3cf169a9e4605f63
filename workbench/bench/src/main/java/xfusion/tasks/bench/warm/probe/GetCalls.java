package xfusion.tasks.bench.warm.probe;

import java.util.Map;
import java.util.concurrent.Callable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;

/**
 * Gets a task by the client alone.
 *
 * @param client the handler's
 * @param table the table's name
 * @param taskId the task's id
 */
record GetCalls(DynamoDbClient client, String table, String taskId) implements Calls<GetItemResponse> {

    @Override
    public Callable<GetItemResponse> prepare() {
        return this::get;
    }

    @Override
    public void check(GetItemResponse answer) {
        if (!answer.hasItem()) {
            throw new IllegalStateException("the table has no task " + taskId);
        }
    }

    GetItemResponse get() {
        return client.getItem(request -> request.tableName(table)
                .key(Map.of("taskId", AttributeValue.fromS(taskId)))
                .consistentRead(true));
    }
}
