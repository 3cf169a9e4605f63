package xfusion.tasks.usual;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Key;

/** {@code GET /tasks/{taskId}}. */
public final class GetTaskHandler implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {

    private final DynamoDbTable<TaskItem> tasks = TaskItem.tableOfTheEnvironment();
    private final Priming priming = Priming.register(tasks);

    @Override
    public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
        Key key = Key.builder()
                .partitionValue(event.getPathParameters().get("taskId"))
                .build();
        TaskItem task = tasks.getItem(key);
        return task != null && task.getOwnerId().equals(Answers.owner(event))
                ? Answers.task(200, task)
                : Answers.problem(404, "There is no such task.");
    }
}
