package xfusion.tasks.local.gateway;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import xfusion.tasks.local.authorizer.Verdict.Refused;

/** What goes back to the client. */
record Answer(int status, Map<String, List<String>> headers, byte[] body) {

    /** An answer of API Gateway's own. */
    static Answer message(int status, String message) {
        var body = "{\"message\":\"%s\"}".formatted(message).getBytes(StandardCharsets.UTF_8);
        return new Answer(status, Map.of("content-type", List.of("application/json")), body);
    }

    /** The authorizer's refusal. */
    static Answer refusal(Refused refused) {
        var headers = new HashMap<>(message(refused.status(), refused.message()).headers());
        headers.put("www-authenticate", List.of(refused.challenge()));
        return new Answer(
                refused.status(),
                headers,
                message(refused.status(), refused.message()).body());
    }
}
