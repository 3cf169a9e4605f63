package xfusion.tasks.bench.warm.probe;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/**
 * Creates tasks by the client alone.
 *
 * @param client the handler's
 * @param table the table's name
 * @param example an item that the handler has put: the others are like it
 */
record PutCalls(DynamoDbClient client, String table, Map<String, AttributeValue> example)
        implements Calls<PutItemResponse> {

    @Override
    public Callable<PutItemResponse> prepare() {
        String taskId = UUID.randomUUID().toString();
        return () -> client.putItem(request(taskId));
    }

    @Override
    public void check(PutItemResponse answer) {
        // The client throws where the table does not take the task.
    }

    private PutItemRequest request(String taskId) {
        Map<String, AttributeValue> item = new HashMap<>();
        example.forEach((name, value) -> item.put(name, value.toBuilder().build()));
        item.put("taskId", AttributeValue.fromS(taskId));
        return PutItemRequest.builder()
                .tableName(table)
                .item(item)
                .conditionExpression("attribute_not_exists(taskId)")
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                .build();
    }
}
