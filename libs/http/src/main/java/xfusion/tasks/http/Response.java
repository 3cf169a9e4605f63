package xfusion.tasks.http;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An HTTP response.
 *
 * @param status the HTTP status
 * @param headers one value for each name
 * @param body the text; empty if there is none
 * @param code the problem's code; empty if the response is not a problem
 */
public record Response(int status, Map<String, String> headers, String body, Optional<String> code) {

    /** A response that is not a problem. */
    public Response(int status, Map<String, String> headers, String body) {
        this(status, headers, body, Optional.empty());
    }

    /** A response without a body. */
    public static Response empty(int status) {
        return new Response(status, Map.of(), "");
    }

    /** A response with a JSON object. */
    public static Response json(int status, JsonWritable value) {
        return new Response(status, Map.of("Content-Type", "application/json"), Json.write(value));
    }

    /** A response with a problem. It forbids storing, because a cache may keep a 404 (RFC 9111, section 4.2.2). */
    public static Response of(Problem problem) {
        var headers = Map.of("Content-Type", "application/problem+json", "Cache-Control", "no-store");
        return new Response(problem.status(), headers, Json.write(problem), Optional.of(problem.code()));
    }

    /** The same response with one more header. */
    public Response with(String name, String value) {
        return with(Map.of(name, value));
    }

    Response with(Map<String, String> more) {
        Map<String, String> all = new TreeMap<>(headers);
        all.putAll(more);
        return new Response(status, all, body, code);
    }

    APIGatewayV2HTTPResponse toEvent() {
        return APIGatewayV2HTTPResponse.builder()
                .withStatusCode(status)
                .withHeaders(headers)
                .withBody(body)
                .build();
    }
}
