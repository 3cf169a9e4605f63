package xfusion.tasks.local.todobackend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import xfusion.tasks.local.ApiClient;
import xfusion.tasks.local.RunnerProcess;

/** What the adapter does with requests besides translating todos. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TodoRequestTest {

    @AutoClose
    private final RunnerProcess runner = RunnerProcess.start(Map.of(), Path.of("target", "todo-request.log"));

    private final HttpServer backend;
    private final ApiClient client;

    TodoRequestTest() throws IOException {
        backend = TodoBackend.start(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), runner.uri());
        client = new ApiClient(URI.create(url(backend)));
    }

    @AfterAll
    void stop() {
        backend.stop(0);
    }

    private static String url(HttpServer server) {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Test
    void refusesWhatIsNoJson() {
        assertEquals(400, client.send("POST", "/", "{\"title\":").status());
    }

    @Test
    void refusesWhatIsNoId() {
        assertEquals(400, client.send("GET", "/a%20b", "").status());
    }

    @Test
    void passesATokenOn() throws IOException {
        var loopback = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        Queue<String> received = new ConcurrentLinkedQueue<>();
        var api = HttpServer.create(loopback, 0, "/", exchange -> {
            received.addAll(exchange.getRequestHeaders().getOrDefault("Authorization", List.of("none")));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        api.start();
        var own = TodoBackend.start(loopback, URI.create(url(api)));
        try {
            var caller = new ApiClient(URI.create(url(own)));
            caller.send("GET", "/1", "", "Authorization", "Bearer abc");
            caller.send("GET", "/1", "");
        } finally {
            own.stop(0);
            api.stop(0);
        }
        assertEquals(List.of("Bearer abc", "none"), List.copyOf(received));
    }
}
