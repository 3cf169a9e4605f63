package xfusion.tasks.local.gateway;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a function's answer as API Gateway does. */
final class AnswerReader {

    private static final JsonMapper JSON = new JsonMapper();

    /** Not the function's to say. */
    private static final Set<String> LEFT_OUT = Set.of("connection", "content-length", "date", "transfer-encoding");

    private AnswerReader() {}

    /** @throws InvalidAnswer if API Gateway would not understand it */
    static Answer read(byte[] json) {
        try {
            var answer = JSON.readTree(json);
            if (answer.isMissingNode()) {
                throw new InvalidAnswer("nothing");
            }
            return answer.has("statusCode") ? structured(answer) : inferred(json);
        } catch (JacksonException e) {
            throw new InvalidAnswer("not JSON: " + new String(json, StandardCharsets.UTF_8), e);
        }
    }

    /** An answer without a status is the body itself. */
    private static Answer inferred(byte[] json) {
        return new Answer(200, Map.of("content-type", List.of("application/json")), json);
    }

    private static Answer structured(JsonNode answer) {
        var headers = new LinkedHashMap<String, List<String>>();
        answer.path("headers").forEachEntry((name, value) -> add(headers, name, value));
        answer.path("multiValueHeaders")
                .forEachEntry((name, values) -> values.forEach(value -> add(headers, name, value)));
        answer.path("cookies").forEach(cookie -> add(headers, "set-cookie", cookie));
        var body = body(answer);
        if (body.length > 0) {
            headers.putIfAbsent("content-type", List.of("text/plain;charset=UTF-8"));
        }
        return new Answer(status(answer), headers, body);
    }

    private static int status(JsonNode answer) {
        var status = answer.path("statusCode");
        if (status.isInt() && status.intValue() >= 100 && status.intValue() <= 599) {
            return status.intValue();
        }
        throw new InvalidAnswer("statusCode is " + status);
    }

    private static byte[] body(JsonNode answer) {
        var body = answer.path("body").asString("");
        if (!answer.path("isBase64Encoded").asBoolean(false)) {
            return body.getBytes(StandardCharsets.UTF_8);
        }
        try {
            return Base64.getDecoder().decode(body);
        } catch (IllegalArgumentException e) {
            throw new InvalidAnswer("body is not Base64", e);
        }
    }

    private static void add(Map<String, List<String>> headers, String name, JsonNode value) {
        var lowerCase = name.toLowerCase(Locale.ROOT);
        if (!value.isNull() && !LEFT_OUT.contains(lowerCase)) {
            headers.computeIfAbsent(lowerCase, any -> new ArrayList<>()).add(value.asString());
        }
    }
}
