package xfusion.tasks.local.todobackend;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import xfusion.tasks.table.Settings;

/** Answers a call for todos by calls for tasks, and keeps nothing. What the API refuses is passed on, with its status, type and body. */
public record TodoBackend(URI api, HttpExchange exchange) {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

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
        var headers = exchange.getResponseHeaders();
        headers.set("Access-Control-Allow-Origin", "*");
        headers.set("Access-Control-Allow-Methods", "GET, POST, PATCH, DELETE");
        headers.set("Access-Control-Allow-Headers", "Content-Type, Authorization");
        headers.set("Content-Type", "application/json");
        try (exchange) {
            answer(exchange.getRequestMethod(), exchange.getRequestURI().getRawPath());
        }
    }

    private void answer(String method, String path) throws IOException {
        try {
            switch (method + path) {
                case String call when call.startsWith("OPTIONS") -> answer(204, "");
                case "GET/" -> answer(200, tasks("").map(this::todo).toList().toString());
                case "DELETE/" -> {
                    tasks("").forEach(this::delete);
                    answer(204, "");
                }
                default -> {
                    var todo = Todo.JSON.readTree(exchange.getRequestBody());
                    var task = send(method, path.replaceFirst("/$", ""), Todo.task(todo));
                    answer(task.statusCode(), task.body().isEmpty() ? "" : todo(task.body()));
                }
            }
        } catch (JacksonException malformed) {
            answer(400, "");
        } catch (Refused refused) {
            var type = refused.answer.headers().firstValue("Content-Type");
            type.ifPresent(value -> exchange.getResponseHeaders().set("Content-Type", value));
            answer(refused.answer.statusCode(), refused.answer.body());
        }
    }

    private void answer(int status, String body) throws IOException {
        exchange.sendResponseHeaders(status, body.isEmpty() ? -1 : 0);
        exchange.getResponseBody().write(body.getBytes(UTF_8));
    }

    private String todo(String task) {
        return todo(Todo.JSON.readTree(task)).toString();
    }

    private JsonNode todo(JsonNode task) {
        return Todo.of(task, "http://" + exchange.getRequestHeaders().getFirst("Host") + "/");
    }

    private void delete(JsonNode task) {
        send("DELETE", "/" + task.path("taskId").asString(), "");
    }

    /** The tasks of a page and of those after it. */
    private Stream<JsonNode> tasks(String cursor) {
        var page = Todo.JSON.readTree(send("GET", "?limit=100" + cursor, "").body());
        var others = page.path("nextCursor").asStringOpt().map(after -> tasks("&cursor=" + after));
        return Stream.concat(page.path("items").valueStream(), others.orElse(Stream.empty()));
    }

    private HttpResponse<String> send(String method, String path, String body) {
        var request = HttpRequest.newBuilder(URI.create(api + "/tasks" + path));
        request.method(method, BodyPublishers.ofString(body)).header("Content-Type", "application/json");
        var tokens = exchange.getRequestHeaders().getOrDefault("Authorization", List.of());
        tokens.forEach(token -> request.header("Authorization", token));
        var answer = CLIENT.sendAsync(request.build(), BodyHandlers.ofString()).join();
        if (answer.statusCode() / 100 != 2) {
            throw new Refused(answer);
        }
        return answer;
    }
}
