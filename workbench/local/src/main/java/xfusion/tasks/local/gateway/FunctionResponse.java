package xfusion.tasks.local.gateway;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a function's response as API Gateway does. */
final class FunctionResponse {

    /** Not the function's to say. */
    private static final Set<String> LEFT_OUT = Set.of("connection", "content-length", "date", "transfer-encoding");

    private FunctionResponse() {}

    /** @throws RuntimeException if API Gateway would not understand it */
    static GatewayResponse read(byte[] json) {
        var response = JsonMapper.shared().readTree(json);
        int status = response.required("statusCode").intValue();
        if (status < 100 || status > 599) {
            throw new IllegalArgumentException("statusCode is " + status);
        }
        var headers = new LinkedHashMap<String, List<String>>();
        response.path("headers").forEachEntry((name, value) -> add(headers, name, value));
        response.path("multiValueHeaders")
                .forEachEntry((name, values) -> values.forEach(value -> add(headers, name, value)));
        response.path("cookies").forEach(cookie -> add(headers, "set-cookie", cookie));
        var body = body(response);
        if (body.length > 0) {
            headers.putIfAbsent("content-type", List.of("text/plain;charset=UTF-8"));
        }
        return new GatewayResponse(status, headers, body);
    }

    private static byte[] body(JsonNode response) {
        var body = response.path("body").asString("");
        return response.path("isBase64Encoded").asBoolean(false)
                ? Base64.getDecoder().decode(body)
                : body.getBytes(StandardCharsets.UTF_8);
    }

    private static void add(Map<String, List<String>> headers, String name, JsonNode value) {
        var lowerCase = name.toLowerCase(Locale.ROOT);
        if (!value.isNull() && !LEFT_OUT.contains(lowerCase)) {
            headers.computeIfAbsent(lowerCase, any -> new ArrayList<>()).add(value.asString());
        }
    }
}
