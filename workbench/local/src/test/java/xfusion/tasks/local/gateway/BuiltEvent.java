package xfusion.tasks.local.gateway;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import xfusion.tasks.local.authorizer.Verdict.Admitted;
import xfusion.tasks.table.template.LambdaFunction;
import xfusion.tasks.table.template.Rights;
import xfusion.tasks.table.template.Route;

/** A request as a test describes it, and the event that is made of it. */
abstract class BuiltEvent {

    static final JsonMapper JSON = new JsonMapper();
    static final Instant TIME = Instant.parse("2026-11-22T08:05:09.123Z");

    String method = "GET";
    String path = "/tasks/1";
    Optional<String> query = Optional.empty();
    Map<String, List<String>> headers = Map.of("host", List.of("localhost:3000"), "user-agent", List.of("curl"));
    byte[] body = {};
    Optional<Admitted> caller = Optional.empty();

    JsonNode event() {
        var function = new LambdaFunction("F", "F", "f", Map.of(), Duration.ofSeconds(1), 128, new Rights(List.of()));
        var routes = new Routes(List.of(
                new Route("GET", "/tasks", function, Optional.empty()),
                new Route("GET", "/tasks/{taskId}", function, Optional.empty()),
                new Route("PUT", "/tasks/{taskId}/status", function, Optional.empty())));
        var request = new HttpRequest(method, path, query, "HTTP/1.1", headers, body, "127.0.0.1");
        var match = routes.match(method, path).orElseThrow();
        return JSON.readTree(JSON.writeValueAsBytes(EventBuilder.event(request, match, caller, "id=", TIME)));
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
