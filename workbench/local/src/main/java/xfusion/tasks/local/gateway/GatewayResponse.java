package xfusion.tasks.local.gateway;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import tools.jackson.databind.json.JsonMapper;
import xfusion.tasks.local.authorizer.Verdict.Refused;

/** What the gateway sends to the client. */
record GatewayResponse(int status, HttpFields headers, byte[] body) {

    /** Headers that are not the function's to set. */
    private static final Set<String> LEFT_OUT = Set.of("connection", "content-length", "date", "transfer-encoding");

    /** Reads a function's response as API Gateway does; throws a {@link RuntimeException} if it would not understand it. */
    static GatewayResponse of(byte[] json) {
        var response = JsonMapper.shared().readTree(json);
        int status = response.required("statusCode").intValue();
        if (status < 100 || status > 599) {
            throw new IllegalArgumentException("statusCode is " + status);
        }
        var headers = HttpFields.build();
        response.path("headers").forEachEntry((name, value) -> {
            if (!value.isNull()) {
                headers.add(name, value.asString());
            }
        });
        response.path("multiValueHeaders")
                .forEachEntry((name, values) -> values.forEach(value -> headers.add(name, value.asString())));
        response.path("cookies").forEach(cookie -> headers.add("set-cookie", cookie.asString()));
        LEFT_OUT.forEach(headers::remove);
        var text = response.path("body").asString("");
        var body = response.path("isBase64Encoded").asBoolean(false)
                ? Base64.getDecoder().decode(text)
                : text.getBytes(StandardCharsets.UTF_8);
        if (body.length > 0 && !headers.contains("content-type")) {
            headers.add("content-type", "text/plain;charset=UTF-8");
        }
        return new GatewayResponse(status, headers, body);
    }

    /** In API Gateway's own words. */
    static GatewayResponse message(int status, String message) {
        var body = "{\"message\":\"%s\"}".formatted(message).getBytes(StandardCharsets.UTF_8);
        return new GatewayResponse(status, HttpFields.build().add("content-type", "application/json"), body);
    }

    /** The authorizer's refusal. */
    static GatewayResponse refusal(Refused refused) {
        var response = message(401, "Unauthorized");
        var headers = HttpFields.build(response.headers()).add("www-authenticate", refused.challenge());
        return new GatewayResponse(401, headers, response.body());
    }

    void send(Response response, Callback callback) {
        response.setStatus(status);
        response.getHeaders().add(headers);
        boolean hasBody = status != 204 && status != 304;
        // Without a body, nothing is called the last of it, or a Content-Length of 0 would be added.
        response.write(hasBody, ByteBuffer.wrap(hasBody ? body : new byte[0]), callback);
    }
}
