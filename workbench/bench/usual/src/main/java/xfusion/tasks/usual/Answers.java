package xfusion.tasks.usual;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/** What both handlers need of HTTP and JSON. */
final class Answers {

    static final JsonMapper JSON = JsonMapper.builder().build();

    private Answers() {}

    static String owner(APIGatewayV2HTTPEvent event) {
        var claims = event.getRequestContext().getAuthorizer().getJwt().getClaims();
        return Objects.requireNonNull(claims.get("sub"));
    }

    static APIGatewayV2HTTPResponse task(int status, TaskItem task) {
        String etag = "\"%d\"".formatted(task.getVersion());
        return answer(status, Map.of("Content-Type", "application/json", "ETag", etag), task);
    }

    static APIGatewayV2HTTPResponse problem(int status, String detail) {
        return answer(
                status, Map.of("Content-Type", "application/problem+json"), Map.of("status", status, "detail", detail));
    }

    private static APIGatewayV2HTTPResponse answer(int status, Map<String, String> headers, Object body) {
        return APIGatewayV2HTTPResponse.builder()
                .withStatusCode(status)
                .withHeaders(headers)
                .withBody(JSON.writeValueAsString(body))
                .build();
    }
}
