package xfusion.tasks.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import xfusion.tasks.lambda.Invocation;

/** A function that takes a name and tags, and the answers it gives. */
abstract class FunctionTest {

    static final Map<String, String> JSON = Map.of("content-type", "application/json");

    final StringBuilder log = new StringBuilder();
    final Invocation context = new Invocation("test", 1024, Duration.ofSeconds(10), log::append);

    /** Does what a test wants. */
    private static final class NameThingHandler extends HttpFunction {

        private final Function<Request, Response> answer;

        NameThingHandler(Function<Request, Response> answer) {
            this.answer = answer;
        }

        @Override
        protected Response answer(Request request) {
            return answer.apply(request);
        }
    }

    APIGatewayV2HTTPResponse call(APIGatewayV2HTTPEvent event, Function<Request, Response> answer) {
        return new NameThingHandler(answer).handleRequest(event, context);
    }

    APIGatewayV2HTTPResponse send(String body, boolean base64, Map<String, String> headers) {
        var event = APIGatewayV2HTTPEvent.builder()
                .withHeaders(headers)
                .withBody(body)
                .withIsBase64Encoded(base64)
                .build();
        return call(event, request -> {
            Fields fields = request.body();
            fields.allow("name", "tags");
            var name = fields.required("name", text -> text);
            var tags = fields.optional("tags", ValueType.list(2, ValueType.string(FunctionTest::notBlank)));
            request.refuseFaults();
            return new Response(200, Map.of(), name.orElseThrow() + tags.orElse(List.of()));
        });
    }

    APIGatewayV2HTTPResponse send(String body) {
        return send(body, false, JSON);
    }

    static String notBlank(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("must not be blank");
        }
        return text;
    }

    static void assertProblem(int status, String code, String told, APIGatewayV2HTTPResponse response) {
        assertEquals(status, response.getStatusCode());
        assertEquals("application/problem+json", response.getHeaders().get("Content-Type"));
        assertEquals("no-store", response.getHeaders().get("Cache-Control"));
        assertTrue(response.getBody().contains("\"code\":\"%s\"".formatted(code)), response.getBody());
        assertTrue(response.getBody().contains(told), response.getBody());
    }
}
