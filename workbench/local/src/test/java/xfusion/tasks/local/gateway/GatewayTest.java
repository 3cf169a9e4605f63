package xfusion.tasks.local.gateway;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
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
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import xfusion.tasks.local.LocalException;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GatewayTest {

    private static final InetSocketAddress ANY_PORT = new InetSocketAddress("127.0.0.1", 0);
    private static final List<Class<?>> HANDLERS = List.of(
            Handlers.Echo.class,
            Handlers.Crowd.class,
            Handlers.Introspective.class,
            Handlers.Slow.class,
            Handlers.Failing.class,
            Handlers.Senseless.class);

    private final Gateway gateway;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    GatewayTest(@TempDir Path folder) throws IOException {
        gateway = Gateway.start(ANY_PORT, TestTemplate.of(folder, HANDLERS));
    }

    @AfterAll
    void close() {
        client.close();
        gateway.close();
    }

    @Test
    void passesRequestsToTheirFunction() throws Exception {
        var answer = send("POST", "/Echo/201", "hello");
        assertEquals(201, answer.statusCode());
        assertEquals("hello", answer.body());
        assertEquals("test", answer.headers().firstValue("x-kind").orElseThrow());
        assertEquals(
                16, answer.headers().firstValue("apigw-requestid").orElseThrow().length());
    }

    @Test
    void tellsTheFunctionAboutItself() throws Exception {
        assertEquals(
                "IntrospectiveFunction 128 true",
                send("GET", "/Introspective/x", "").body());
    }

    @Test
    void runsManyRequestsAtOnce() {
        var answers = IntStream.range(0, 100)
                .mapToObj(i -> client.sendAsync(request("GET", "/Crowd/200", ""), BodyHandlers.ofString()))
                .toList();
        answers.stream().map(CompletableFuture::join).forEach(answer -> assertEquals("all here", answer.body()));
    }

    @Nested
    class Refuses {

        @ParameterizedTest
        @ValueSource(strings = {"/", "/tasks", "/Echo", "/Echo/200/", "//Echo/200"})
        void pathsWithoutARoute(String path) throws Exception {
            assertMessage(404, "Not Found", send("GET", path, ""));
        }

        @Test
        void pathsThatCannotBeDecoded() throws Exception {
            assertEquals("HTTP/1.1 400 Bad Request", sendRaw("/Echo/%zz"));
        }

        @Test
        void bodiesOverTenMegabytes() throws Exception {
            assertMessage(413, "Request Entity Too Large", send("POST", "/Echo/200", "x".repeat(11 << 20)));
        }

        @Test
        void toStartWithAFunctionThatCannot(@TempDir Path folder) throws IOException {
            var template = TestTemplate.of(folder, List.of(Handlers.Stillborn.class));
            var refusal = assertThrows(LocalException.class, () -> Gateway.start(ANY_PORT, template));
            assertEquals(
                    "StillbornFunction cannot start xfusion.tasks.local.gateway.Handlers$Stillborn: its constructor"
                            + " throws java.lang.IllegalStateException: TABLE_NAME is missing",
                    refusal.getMessage());
        }

        @Test
        void toStartWithoutTheFunction(@TempDir Path folder) throws IOException {
            var template = TestTemplate.of(folder, List.of(Handlers.class));
            assertThrows(LocalException.class, () -> Gateway.start(ANY_PORT, template));
        }

        @Test
        void aTakenPort(@TempDir Path folder) throws IOException {
            var template = TestTemplate.of(folder, HANDLERS);
            var taken = new InetSocketAddress("127.0.0.1", gateway.uri().getPort());
            assertThrows(LocalException.class, () -> Gateway.start(taken, template));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/Echo/200?q={x}|y", "/Echo/200?q=[]", "/Echo/200?"})
    void takesWhatOthersWouldNot(String path) throws Exception {
        assertEquals("HTTP/1.1 200 OK", sendRaw(path));
    }

    @Nested
    class AnswersInItsOwnWords {

        @Test
        void whenAFunctionOutlivesItsTimeout() throws Exception {
            assertMessage(503, "Service Unavailable", send("GET", "/Slow/200", ""));
        }

        @Test
        void whenAFunctionThrows() throws Exception {
            assertMessage(500, "Internal Server Error", send("GET", "/Failing/200", ""));
        }

        @Test
        void whenAFunctionMakesNoSense() throws Exception {
            assertMessage(500, "Internal Server Error", send("GET", "/Senseless/200", ""));
        }
    }

    @Nested
    class SendsNoBody {

        @ParameterizedTest
        @ValueSource(ints = {204, 304})
        void withAStatusThatHasNone(int status) throws Exception {
            var answer = send("GET", "/Echo/" + status, "");
            assertEquals(status, answer.statusCode());
            assertEquals("", answer.body());
            assertTrue(answer.headers().firstValue("content-length").isEmpty());
        }

        @Test
        void toHead() throws Exception {
            var answer = send("HEAD", "/Echo/200", "");
            assertEquals("", answer.body());
            assertEquals(4, answer.headers().firstValueAsLong("content-length").orElseThrow());
        }
    }

    @Test
    void listensOnItsAddressOnly() throws IOException {
        int port = gateway.uri().getPort();
        assertDoesNotThrow(() -> connect(InetAddress.getByName("127.0.0.1"), port));
        for (var other : NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress())
                .toList()) {
            assertThrows(ConnectException.class, () -> connect(other, port), other::toString);
        }
    }

    private static void connect(InetAddress address, int port) throws IOException {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), 1000);
        }
    }

    /** Java's client would refuse to send it. */
    private String sendRaw(String path) throws IOException {
        try (var socket = new Socket("127.0.0.1", gateway.uri().getPort())) {
            socket.getOutputStream()
                    .write("GET %s HTTP/1.1\r\nHost: localhost\r\n\r\n"
                            .formatted(path)
                            .getBytes(StandardCharsets.US_ASCII));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                    .readLine();
        }
    }

    private static void assertMessage(int status, String message, HttpResponse<String> answer) {
        assertEquals(status, answer.statusCode());
        assertEquals("{\"message\":\"%s\"}".formatted(message), answer.body());
        assertEquals(
                "application/json", answer.headers().firstValue("content-type").orElseThrow());
    }

    private HttpResponse<String> send(String method, String path, String body) throws Exception {
        return client.send(request(method, path, body), BodyHandlers.ofString());
    }

    private HttpRequest request(String method, String path, String body) {
        return HttpRequest.newBuilder(URI.create(gateway.uri() + path))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .header("Content-Type", "text/plain")
                .build();
    }
}
