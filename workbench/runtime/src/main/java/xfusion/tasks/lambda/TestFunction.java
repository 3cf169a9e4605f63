package xfusion.tasks.lambda;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A function under test: called with events, and asked what it has answered and logged. */
public final class TestFunction {

    /**
     * What a function has answered.
     *
     * @param status the HTTP status
     * @param headers an object of texts
     * @param text the body as it is
     */
    public record HttpAnswer(int status, JsonNode headers, String text) {

        /** The body as JSON. */
        public JsonNode json() {
            return JsonMapper.shared().readTree(text);
        }

        /** A header's value; empty if it is not there. */
        public String header(String name) {
            return headers.path(name).asString("");
        }
    }

    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final InvokedFunction function;
    private final List<String> log = new CopyOnWriteArrayList<>();

    /** The function that {@code handler} is. */
    public TestFunction(RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> handler) {
        function = InvokedFunction.ofApi(handler);
    }

    /** Every line that was logged. */
    public List<String> log() {
        return List.copyOf(log);
    }

    /** Calls the function. */
    public HttpAnswer answer(TestEvent event) {
        JsonNode answer = JsonMapper.shared()
                .readTree(function.invoke(event.json(), new Invocation("test", 1024, TIMEOUT, log::add)));
        return new HttpAnswer(
                answer.path("statusCode").asInt(),
                answer.path("headers"),
                answer.path("body").asString(""));
    }
}
