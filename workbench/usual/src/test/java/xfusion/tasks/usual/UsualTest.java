package xfusion.tasks.usual;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import xfusion.tasks.table.TestTable;

/** The baseline really creates and gets, or it would be no baseline. */
@NullUnmarked // the handlers look at no context
class UsualTest {

    @AutoClose
    private final TestTable table = TestTable.create();

    private final DynamoDbTable<TaskItem> tasks = TaskItem.table(
            DynamoDbEnhancedClient.builder().dynamoDbClient(table.client()).build(), table.name());

    @Test
    void getsWhatItHasCreated() {
        APIGatewayV2HTTPResponse created = create("me", "{\"taskId\":\"1\",\"description\":\"Learn DynamoDB\"}");
        APIGatewayV2HTTPResponse got = get("me", "1");

        assertEquals(201, created.getStatusCode());
        assertEquals(200, got.getStatusCode());
        assertEquals("\"1\"", got.getHeaders().get("ETag"));
        assertEquals(json(created), json(got));
        assertEquals("Learn DynamoDB", json(got).path("description").asString());
        assertFalse(json(got).has("ownerId"));
    }

    @Test
    void makesAnIdWhereNoneIsGiven() {
        APIGatewayV2HTTPResponse created = create("me", "{\"description\":\"Learn DynamoDB\"}");

        String taskId = json(created).path("taskId").asString();
        assertEquals(200, get("me", taskId).getStatusCode());
    }

    @Test
    void createsNoTaskTwice() {
        create("me", "{\"taskId\":\"1\",\"description\":\"Learn DynamoDB\"}");

        assertEquals(
                409,
                create("me", "{\"taskId\":\"1\",\"description\":\"Other\"}").getStatusCode());
    }

    @Test
    void refusesWhatIsNoTask() {
        assertEquals(400, create("me", "{\"description\":\"\"}").getStatusCode());
        assertEquals(
                400, create("me", "{\"description\":\"x\",\"status\":\"done\"}").getStatusCode());
        assertEquals(400, create("me", "{").getStatusCode());
    }

    @Test
    void showsAStrangerNothing() {
        create("me", "{\"taskId\":\"1\",\"description\":\"Learn DynamoDB\"}");

        assertEquals(404, get("a stranger", "1").getStatusCode());
        assertEquals(404, get("me", "2").getStatusCode());
    }

    private APIGatewayV2HTTPResponse create(String owner, String body) {
        var event =
                APIGatewayV2HTTPEvent.builder().withRequestContext(by(owner)).withBody(body);
        return new CreateTaskHandler(tasks).handleRequest(event.build(), null);
    }

    private APIGatewayV2HTTPResponse get(String owner, String taskId) {
        var event = APIGatewayV2HTTPEvent.builder()
                .withRequestContext(by(owner))
                .withPathParameters(Map.of("taskId", taskId));
        return new GetTaskHandler(tasks).handleRequest(event.build(), null);
    }

    private static RequestContext by(String owner) {
        var jwt = RequestContext.Authorizer.JWT.builder().withClaims(Map.of("sub", owner));
        var authorizer = RequestContext.Authorizer.builder().withJwt(jwt.build());
        return RequestContext.builder().withAuthorizer(authorizer.build()).build();
    }

    private static JsonNode json(APIGatewayV2HTTPResponse response) {
        return JsonMapper.shared().readTree(response.getBody());
    }
}
