package xfusion.tasks.local.todobackend;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import xfusion.tasks.table.Settings;

/** Answers a call for todos by calls for tasks, and keeps nothing. What the API refuses is passed on as it is. */
public record TodoBackend(URI api, HttpExchange exchange) {

    private static final JsonMapper JSON = JsonMapper.shared();

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
            var answer = answer();
            exchange.getResponseHeaders().set("Access-Control-Allow-Origin", "*");
            exchange.getResponseHeaders().set("Access-Control-Allow-Methods", "GET, POST, PATCH, DELETE");
            exchange.getResponseHeaders().set("Access-Control-Allow-Headers", "Content-Type, Authorization");
            exchange.getResponseHeaders().set("Content-Type", answer.type());
            exchange.sendResponseHeaders(answer.status(), answer.body().isEmpty() ? -1 : 0);
            exchange.getResponseBody().write(answer.body().getBytes(UTF_8));
        }
    }

    private Answer answer() throws IOException {
        var method = exchange.getRequestMethod();
        var path = exchange.getRequestURI().getRawPath();
        JsonNode todo;
        try {
            todo = JSON.readTree(exchange.getRequestBody());
        } catch (JacksonException malformed) {
            return Answer.NO_JSON;
        }
        var tasks = JSON.createArrayNode();
        return switch (method + path) {
            case String call when call.startsWith("OPTIONS") -> Answer.DONE;
            case "GET/" -> list("", tasks).map(last -> JSON.valueToTree(todos(tasks)));
            case "DELETE/" -> {
                var answers = Stream.concat(
                        Stream.of(list("", tasks)), tasks.valueStream().map(this::delete));
                yield answers.filter(Answer::failed).findFirst().orElse(Answer.DONE);
            }
            default ->
                send(method, path.replaceFirst("/$", ""), Todo.task(todo)).map(this::todo);
        };
    }

    private List<JsonNode> todos(ArrayNode tasks) {
        return tasks.valueStream().map(this::todo).toList();
    }

    private Answer delete(JsonNode task) {
        return send("DELETE", "/" + task.path("taskId").asString(), "");
    }

    private JsonNode todo(JsonNode task) {
        return Todo.of(task, "http://" + exchange.getRequestHeaders().getFirst("Host") + "/");
    }

    /** Adds the tasks of this page and of those after it. The answer is the last page, or what came instead of one. */
    private Answer list(String cursor, ArrayNode tasks) {
        var page = send("GET", "?limit=100" + cursor, "");
        page.json().path("items").forEach(tasks::add);
        var next = page.json().path("nextCursor").asStringOpt();
        return next.map(after -> list("&cursor=" + after, tasks)).orElse(page);
    }

    private Answer send(String method, String path, String body) {
        var request = HttpRequest.newBuilder(URI.create(api + "/tasks" + path));
        request.method(method, BodyPublishers.ofString(body)).header("Content-Type", "application/json");
        var tokens = exchange.getRequestHeaders().getOrDefault("Authorization", List.of());
        tokens.forEach(token -> request.header("Authorization", token));
        return Answer.to(request.build());
    }
}
