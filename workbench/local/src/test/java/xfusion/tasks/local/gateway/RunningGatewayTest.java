package xfusion.tasks.local.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;

/** A gateway with a function of each kind behind it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RunningGatewayTest {

    static final InetSocketAddress ANY_PORT = new InetSocketAddress("127.0.0.1", 0);
    static final List<Class<?>> HANDLERS = List.of(
            Handlers.Echo.class,
            Handlers.Crowd.class,
            Handlers.Introspective.class,
            Handlers.Slow.class,
            Handlers.Failing.class,
            Handlers.Senseless.class);

    final Gateway gateway;
    final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    RunningGatewayTest(Path folder) throws IOException {
        gateway = Gateway.start(ANY_PORT, TestTemplate.of(folder, HANDLERS), Optional.empty());
    }

    @AfterAll
    void close() {
        client.close();
        gateway.close();
    }

    /** Java's client would refuse to send it. */
    String sendRaw(String path) throws IOException {
        try (var socket = new Socket("127.0.0.1", gateway.uri().getPort())) {
            socket.getOutputStream()
                    .write("GET %s HTTP/1.1\r\nHost: localhost\r\n\r\n"
                            .formatted(path)
                            .getBytes(StandardCharsets.US_ASCII));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                    .readLine();
        }
    }

    static void assertMessage(int status, String message, HttpResponse<String> answer) {
        assertEquals(status, answer.statusCode());
        assertEquals("{\"message\":\"%s\"}".formatted(message), answer.body());
        assertEquals(
                "application/json", answer.headers().firstValue("content-type").orElseThrow());
    }

    HttpResponse<String> send(String method, String path, String body) throws Exception {
        return client.send(request(method, path, body), BodyHandlers.ofString());
    }

    HttpRequest request(String method, String path, String body) {
        return HttpRequest.newBuilder(URI.create(gateway.uri() + path))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .header("Content-Type", "text/plain")
                .build();
    }
}
