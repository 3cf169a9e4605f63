package xfusion.tasks.usual;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Expression;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import tools.jackson.core.JacksonException;

/** {@code POST /tasks}. */
public final class CreateTaskHandler implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {

    private static final Expression IS_NEW =
            Expression.builder().expression("attribute_not_exists(taskId)").build();

    private final DynamoDbTable<TaskItem> tasks = TaskItem.tableOfTheEnvironment();
    private final Priming priming = Priming.register(tasks);

    @Override
    public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
        try {
            TaskItem task = Answers.JSON.readValue(event.getBody(), TaskItem.class);
            task.complete(Answers.owner(event));
            tasks.putItem(put -> put.item(task).conditionExpression(IS_NEW));
            return Answers.task(201, task);
        } catch (JacksonException | IllegalArgumentException e) {
            return Answers.problem(400, String.valueOf(e.getMessage()));
        } catch (ConditionalCheckFailedException e) {
            return Answers.problem(409, "There is a task of this id.");
        }
    }
}
