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
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;
import xfusion.tasks.table.Settings;

/** Translates todos into tasks and back, and keeps nothing; an order, which tasks lack, is one of their open attributes. */
public record TodoBackend(URI api, HttpClient client) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Answer DONE = new Answer(204, MissingNode.getInstance());

    private record Answer(int status, JsonNode body) {}

    /** Listens on {@code PORT}, in front of the API at {@code URL}. */
    public static void main(String[] arguments) throws IOException {
        var settings = new Settings(System.getenv());
        start(settings.address(3002), URI.create(settings.value("URL").orElse("http://127.0.0.1:3000")));
    }

    static HttpServer start(InetSocketAddress address, URI api) throws IOException {
        var server = HttpServer.create(address, 0, "/", new TodoBackend(api, HttpClient.newHttpClient())::handle);
        server.start();
        return server;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var headers = exchange.getResponseHeaders();
            headers.set("Access-Control-Allow-Origin", "*");
            headers.set("Access-Control-Allow-Methods", "GET, POST, PATCH, DELETE");
            headers.set("Access-Control-Allow-Headers", "Content-Type");
            headers.set("Content-Type", "application/json");
            var host = exchange.getRequestHeaders().getFirst("Host");
            var answer = answer(exchange, "http://" + host + "/");
            exchange.sendResponseHeaders(answer.status(), answer == DONE ? -1 : 0);
            exchange.getResponseBody().write(answer == DONE ? new byte[0] : JSON.writeValueAsBytes(answer.body()));
        }
    }

    private Answer answer(HttpExchange exchange, String root) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var todo = JSON.readTree(exchange.getRequestBody());
        return switch (exchange.getRequestMethod() + path) {
            case String call when call.startsWith("OPTIONS") -> DONE;
            case "GET/" -> {
                var todos = tasks("").map(task -> todo(task, root)).toList();
                yield new Answer(200, JSON.valueToTree(todos));
            }
            case "DELETE/" -> {
                var ids = tasks("").map(task -> task.path("taskId").asString()).toList();
                ids.forEach(id -> send("DELETE", "/" + id, ""));
                yield DONE;
            }
            default -> {
                var answer = send(exchange.getRequestMethod(), path.replaceFirst("/$", ""), task(todo));
                yield answer.body().has("taskId") ? new Answer(answer.status(), todo(answer.body(), root)) : answer;
            }
        };
    }

    private Stream<JsonNode> tasks(String cursor) {
        var page = send("GET", "?limit=100" + cursor, "").body();
        var others = page.path("nextCursor").asStringOpt().stream().flatMap(next -> tasks("&cursor=" + next));
        return Stream.concat(page.path("items").valueStream(), others);
    }

    private Answer send(String method, String path, String body) {
        var request = HttpRequest.newBuilder(URI.create(api + "/tasks" + path));
        request.method(method, BodyPublishers.ofString(body)).header("Content-Type", "application/json");
        var answer = client.sendAsync(request.build(), BodyHandlers.ofString()).join();
        return answer.body().isEmpty() ? DONE : new Answer(answer.statusCode(), JSON.readTree(answer.body()));
    }

    private static String task(JsonNode todo) {
        var task = JSON.createObjectNode();
        todo.optional("title").ifPresent(title -> task.set("description", title));
        todo.optional("completed").ifPresent(done -> task.put("status", done.asBoolean() ? "completed" : "pending"));
        todo.optional("order").ifPresent(order -> task.putObject("attributes").set("order", order));
        return todo.isObject() ? task.toString() : "";
    }

    private static JsonNode todo(JsonNode task, String root) {
        var todo = JSON.createObjectNode().set("title", task.path("description"));
        todo.put("completed", task.path("status").asString().equals("completed"));
        task.path("attributes").optional("order").ifPresent(order -> todo.set("order", order));
        return todo.put("url", root + task.path("taskId").asString());
    }
}
