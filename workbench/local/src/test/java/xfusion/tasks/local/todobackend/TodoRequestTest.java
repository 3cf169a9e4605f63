package xfusion.tasks.local.todobackend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import xfusion.tasks.local.ApiClient;
import xfusion.tasks.local.RunnerProcess;
import xfusion.tasks.table.DynamoDbLocal;

/** What the adapter does with requests besides translating todos. */
class TodoRequestTest extends TodoTest {

    private static final ApiClient WITHOUT_OWNER =
            inFrontOf(RunnerProcess.start(Map.of("DEFAULT_OWNER", ""), Path.of("target", "todo-request.log"))
                    .uri());

    private final Queue<String> tokens = new ConcurrentLinkedQueue<>();

    /** In front of an API that has a first page, and fails at all else without a word. */
    private ApiClient failingAfter(String page) throws IOException {
        var api = HttpServer.create(DynamoDbLocal.ANY_PORT, 0, "/", exchange -> {
            tokens.addAll(exchange.getRequestHeaders().getOrDefault("Authorization", List.of("none")));
            var first = exchange.getRequestURI().toString().equals("/tasks?limit=100");
            exchange.sendResponseHeaders(first ? 200 : 503, first ? 0 : -1);
            exchange.getResponseBody().write((first ? page : "").getBytes(UTF_8));
            exchange.close();
        });
        api.start();
        return inFrontOf(uri(api));
    }

    @Test
    void refusesWhatIsNoJson() {
        assertEquals(400, CLIENT.send("POST", "/", "{\"title\":").status());
    }

    @Test
    void refusesWhatIsNoId() {
        assertEquals(400, CLIENT.send("GET", "/a%20b", "").status());
    }

    @ParameterizedTest
    @CsvSource({"GET, /", "POST, /", "DELETE, /", "GET, /1", "PATCH, /1", "DELETE, /1"})
    void passesAProblemOn(String method, String path) {
        var answer = WITHOUT_OWNER.send(method, path, "{}");
        assertEquals(401, answer.status());
        assertEquals(Optional.of("application/problem+json"), answer.header("content-type"));
        assertEquals("unauthenticated", answer.json().path("code").asString());
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
            GET,    /,  `{"items":[{"taskId":"1"}],"nextCursor":"2"}`
            DELETE, /,  `{"items":[{"taskId":"1"}]}`
            GET,    /1, `{}`""")
    void passesAFailureOn(String method, String path, String page) throws IOException {
        var answer = failingAfter(page).send(method, path, "");
        assertEquals("503 ", answer.status() + " " + answer.body());
    }

    @Test
    void passesATokenOn() throws IOException {
        var caller = failingAfter("{}");
        caller.send("GET", "/1", "", "Authorization", "Bearer abc");
        caller.send("GET", "/1", "");
        assertEquals(List.of("Bearer abc", "none"), List.copyOf(tokens));
    }
}
