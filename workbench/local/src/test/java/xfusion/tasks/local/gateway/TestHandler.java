package xfusion.tasks.local.gateway;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** A function that does what the path asks for. */
public class TestHandler implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {

    private static final CountDownLatch CROWD = new CountDownLatch(20);

    /** A function that cannot start. */
    public static final class Stillborn extends TestHandler {

        public Stillborn() {
            throw new IllegalStateException("TABLE_NAME is missing");
        }
    }

    @Override
    public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
        try {
            return answer(event);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return response(200, "late");
        }
    }

    private static APIGatewayV2HTTPResponse answer(APIGatewayV2HTTPEvent event) throws InterruptedException {
        return switch (event.getPathParameters().getOrDefault("what", "")) {
            case "crowd" -> {
                CROWD.countDown();
                CROWD.await();
                yield response(200, "all here");
            }
            case "sleep" -> {
                new CountDownLatch(1).await();
                yield response(200, "late");
            }
            case "fail" -> throw new IllegalStateException("on purpose");
            case String status ->
                response(Integer.parseInt(status), event.getBody() == null ? "echo" : event.getBody());
        };
    }

    private static APIGatewayV2HTTPResponse response(int status, String body) {
        return APIGatewayV2HTTPResponse.builder()
                .withStatusCode(status)
                .withHeaders(Map.of("X-Kind", "test"))
                .withBody(body)
                .build();
    }
}
