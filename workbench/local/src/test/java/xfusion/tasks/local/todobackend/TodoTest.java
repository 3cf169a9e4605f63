package xfusion.tasks.local.todobackend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.parallel.ResourceLock;
import tools.jackson.databind.JsonNode;
import xfusion.tasks.local.ApiClient;
import xfusion.tasks.local.ApiClient.ApiResponse;
import xfusion.tasks.local.RunnerProcess;
import xfusion.tasks.table.DynamoDbLocal;

/** The adapter in front of a runner; one class at a time, because each deletes all todos. */
@ResourceLock("todos")
class TodoTest {

    private static final RunnerProcess RUNNER = RunnerProcess.start(Map.of(), Path.of("target", "todo-backend.log"));

    static final ApiClient CLIENT = inFrontOf(RUNNER.uri());

    /** A client of an adapter of its own, which ends with this JVM. */
    static ApiClient inFrontOf(URI api) {
        try {
            return new ApiClient(uri(TodoBackend.start(DynamoDbLocal.ANY_PORT, api)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static URI uri(HttpServer server) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @BeforeEach
    void deleteAll() {
        assertEquals(204, CLIENT.send("DELETE", "/", "").status());
    }

    static JsonNode post(String todo) {
        return CLIENT.send("POST", "/", todo).json();
    }

    static JsonNode list() {
        return CLIENT.send("GET", "/", "").json();
    }

    static ApiResponse at(JsonNode todo, String method, String body) {
        return CLIENT.send(method, URI.create(url(todo)).getPath(), body);
    }

    static String url(JsonNode todo) {
        return todo.required("url").stringValue();
    }
}
