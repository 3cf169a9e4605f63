package xfusion.tasks.local.gateway;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** What goes back to the client. */
record Answer(int status, Map<String, List<String>> headers, byte[] body) {

    /** An answer of API Gateway's own. */
    static Answer message(int status, String message) {
        var body = "{\"message\":\"%s\"}".formatted(message).getBytes(StandardCharsets.UTF_8);
        return new Answer(status, Map.of("content-type", List.of("application/json")), body);
    }
}
