package xfusion.tasks.local.gateway;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.Map;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A function that does what the path asks for. */
public class TestHandler implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {

    private static final Phaser CROWD = new Phaser(20);

    /** A function that cannot start. */
    public static final class Stillborn extends TestHandler {

        public Stillborn() {
            throw new IllegalStateException("TABLE_NAME is missing");
        }
    }

    @Override
    public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
        var what = event.getPathParameters().getOrDefault("what", "");
        switch (what) {
            case "crowd" -> CROWD.arriveAndAwaitAdvance();
            case "sleep" -> LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(5));
            case "fail" -> throw new IllegalStateException("on purpose");
            default -> {}
        }
        return APIGatewayV2HTTPResponse.builder()
                .withStatusCode(what.matches("\\d+") ? Integer.parseInt(what) : 200)
                .withHeaders(Map.of("X-Kind", "test"))
                .withBody(event.getBody() == null ? "echo" : event.getBody())
                .build();
    }
}
