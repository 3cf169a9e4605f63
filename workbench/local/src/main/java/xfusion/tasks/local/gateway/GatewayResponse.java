package xfusion.tasks.local.gateway;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import xfusion.tasks.local.authorizer.Verdict.Refused;

/** What the gateway sends to the client. */
record GatewayResponse(int status, Map<String, List<String>> headers, byte[] body) {

    /** In API Gateway's own words. */
    static GatewayResponse message(int status, String message) {
        var body = "{\"message\":\"%s\"}".formatted(message).getBytes(StandardCharsets.UTF_8);
        return new GatewayResponse(status, Map.of("content-type", List.of("application/json")), body);
    }

    /** The authorizer's refusal. */
    static GatewayResponse refusal(Refused refused) {
        var message = message(refused.status(), refused.message());
        var headers = new HashMap<>(message.headers());
        headers.put("www-authenticate", List.of(refused.challenge()));
        return new GatewayResponse(refused.status(), headers, message.body());
    }

    void send(Response response, Callback callback) {
        response.setStatus(status);
        headers.forEach(
                (name, values) -> values.forEach(value -> response.getHeaders().add(name, value)));
        if (hasBody()) {
            response.write(true, ByteBuffer.wrap(body), callback);
        } else {
            // Not called the last of it, or a Content-Length of 0 would be added.
            response.write(false, ByteBuffer.allocate(0), callback);
        }
    }

    private boolean hasBody() {
        return status != 204 && status != 304;
    }
}
