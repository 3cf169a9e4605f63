package xfusion.tasks.local.todobackend;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import xfusion.tasks.table.Settings;

/** Answers a call for todos by calls for tasks, and keeps nothing. */
public record TodoBackend(URI api, HttpExchange exchange) {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Answer DONE = new Answer(204, JSON.missingNode());
    private static final Answer REFUSED =
            new Answer(400, JSON.createObjectNode().put("message", "This is no JSON."));

    private record Answer(int status, JsonNode body) {}

    /** Listens on {@code PORT}, in front of the API at {@code URL}. */
    public static void main(String[] arguments) throws IOException {
        var settings = new Settings(System.getenv());
        start(settings.address(3002), URI.create(settings.value("URL").orElse("http://127.0.0.1:3000")));
    }

    static HttpServer start(InetSocketAddress address, URI api) throws IOException {
        var server = HttpServer.create(address, 0, "/", exchange -> new TodoBackend(api, exchange).handle());
        server.start();
        return server;
    }

    private void handle() throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Access-Control-Allow-Origin", "*");
            exchange.getResponseHeaders().set("Access-Control-Allow-Methods", "GET, POST, PATCH, DELETE");
            exchange.getResponseHeaders().set("Access-Control-Allow-Headers", "Content-Type, Authorization");
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            var answer = answer();
            exchange.sendResponseHeaders(answer.status(), answer == DONE ? -1 : 0);
            exchange.getResponseBody().write(answer == DONE ? new byte[0] : JSON.writeValueAsBytes(answer.body()));
        }
    }

    private Answer answer() throws IOException {
        var path = exchange.getRequestURI().getRawPath();
        JsonNode todo;
        try {
            todo = JSON.readTree(exchange.getRequestBody());
        } catch (JacksonException malformed) {
            return REFUSED;
        }
        return switch (exchange.getRequestMethod() + path) {
            case String call when call.startsWith("OPTIONS") -> DONE;
            case "GET/" -> {
                var todos = tasks("").map(this::todo).toList();
                yield new Answer(200, JSON.valueToTree(todos));
            }
            case "DELETE/" -> {
                var ids = tasks("").map(task -> task.path("taskId").asString()).toList();
                ids.forEach(id -> send("DELETE", "/" + id, ""));
                yield DONE;
            }
            default -> {
                var answer = send(exchange.getRequestMethod(), path.replaceFirst("/$", ""), Todo.task(todo));
                yield answer.body().has("taskId") ? new Answer(answer.status(), todo(answer.body())) : answer;
            }
        };
    }

    private JsonNode todo(JsonNode task) {
        return Todo.of(task, "http://" + exchange.getRequestHeaders().getFirst("Host") + "/");
    }

    private Stream<JsonNode> tasks(String cursor) {
        var page = send("GET", "?limit=100" + cursor, "").body();
        var others = page.path("nextCursor").asStringOpt().stream().flatMap(next -> tasks("&cursor=" + next));
        return Stream.concat(page.path("items").valueStream(), others);
    }

    private Answer send(String method, String path, String body) {
        var request = HttpRequest.newBuilder(URI.create(api + "/tasks" + path));
        request.method(method, BodyPublishers.ofString(body)).header("Content-Type", "application/json");
        var tokens = exchange.getRequestHeaders().getOrDefault("Authorization", List.of());
        tokens.forEach(token -> request.header("Authorization", token));
        var answer = CLIENT.sendAsync(request.build(), BodyHandlers.ofString()).join();
        return answer.body().isEmpty() ? DONE : new Answer(answer.statusCode(), JSON.readTree(answer.body()));
    }
}
