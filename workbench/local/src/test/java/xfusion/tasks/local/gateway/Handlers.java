package xfusion.tasks.local.gateway;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** Functions that do what tests need done. */
public final class Handlers {

    private Handlers() {}

    private static APIGatewayV2HTTPResponse response(int status, String body) {
        return APIGatewayV2HTTPResponse.builder()
                .withStatusCode(status)
                .withHeaders(Map.of("X-Kind", "test"))
                .withBody(body)
                .build();
    }

    /** Answers with the status that the path names, and with the request's body. */
    public static final class Echo implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {

        @Override
        public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
            int status = Integer.parseInt(event.getPathParameters().get("status"));
            return response(status, event.getBody() == null ? "echo" : event.getBody());
        }
    }

    /** Waits until a hundred requests are here at once. */
    public static final class Crowd implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {

        private static final CountDownLatch ALL_HERE = new CountDownLatch(100);

        @Override
        public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
            ALL_HERE.countDown();
            try {
                ALL_HERE.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return response(200, "all here");
        }
    }

    /** Says what its context says. */
    public static final class Introspective implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {

        @Override
        public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
            var inTime = context.getRemainingTimeInMillis() > 0 && context.getRemainingTimeInMillis() <= 1000;
            return response(200, "%s %d %s".formatted(context.getFunctionName(), context.getMemoryLimitInMB(), inTime));
        }
    }

    /** Outlives its timeout. */
    public static final class Slow implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {

        @Override
        public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return response(200, "late");
        }
    }

    /** Fails. */
    public static final class Failing implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {

        @Override
        public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
            throw new IllegalStateException("on purpose");
        }
    }

    /** Answers with no status that there is. */
    public static final class Senseless implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {

        @Override
        public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
            return response(0, "");
        }
    }

    /** Cannot start. */
    public static final class Stillborn implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {

        public Stillborn() {
            throw new IllegalStateException("TABLE_NAME is missing");
        }

        @Override
        public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
            return response(200, "");
        }
    }
}
