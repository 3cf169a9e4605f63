package xfusion.tasks.http;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An answer.
 *
 * @param status the HTTP status
 * @param headers one value for each name
 * @param body the text; empty if there is none
 * @param code the code of the problem; empty if the answer is none
 */
public record Response(int status, Map<String, String> headers, String body, Optional<String> code) {

    /** An answer that is no problem. */
    public Response(int status, Map<String, String> headers, String body) {
        this(status, headers, body, Optional.empty());
    }

    /** An answer with no body. */
    public static Response empty(int status) {
        return new Response(status, Map.of(), "");
    }

    /** An answer with a JSON object. */
    public static Response json(int status, JsonWritable value) {
        return new Response(status, Map.of("Content-Type", "application/json"), Json.write(value));
    }

    /** A problem as an answer. It is not to be stored: a cache might keep a 404 (RFC 9111, section 4.2.2). */
    public static Response of(Problem problem) {
        var headers = Map.of("Content-Type", "application/problem+json", "Cache-Control", "no-store");
        return new Response(problem.status(), headers, Json.write(problem), Optional.of(problem.code()));
    }

    /** The same answer with another header. */
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
