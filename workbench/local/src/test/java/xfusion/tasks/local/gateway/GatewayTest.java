package xfusion.tasks.local.gateway;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import xfusion.tasks.local.ApiClient;
import xfusion.tasks.local.ApiClient.ApiResponse;
import xfusion.tasks.table.SetupFailed;
import xfusion.tasks.table.template.Template;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GatewayTest {

    private final Path folder;

    @AutoClose
    private final Gateway gateway;

    private final ApiClient client;

    GatewayTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        gateway = start("TestHandler");
        client = new ApiClient(gateway.uri());
    }

    private Gateway start(String handler) throws IOException {
        var template = Files.writeString(folder.resolve(handler), """
                Resources:
                  Table: { Type: AWS::DynamoDB::Table, Properties: { TableName: tasks } }
                  TestFunction:
                    Type: AWS::Serverless::Function
                    Properties:
                      CodeUri: anywhere
                      Handler: xfusion.tasks.local.gateway.%s
                      Timeout: 1
                      Events:
                        Http: { Type: HttpApi, Properties: { Method: ANY, Path: "/do/{what}" } }
                """.formatted(handler));
        return new Gateway(new InetSocketAddress("127.0.0.1", 0), Template.read(template), Optional.empty());
    }

    /** Java's client would refuse to send it. */
    private String sendRaw(String path) throws IOException {
        try (var socket = new Socket("127.0.0.1", gateway.uri().getPort())) {
            var request = "GET %s HTTP/1.1\r\nHost: localhost\r\n\r\n".formatted(path);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                    .readLine();
        }
    }

    @Test
    void passesRequestsToTheirFunction() {
        var response = client.send("POST", "/do/201", "hello");
        assertEquals(201, response.status());
        assertEquals("hello", response.body());
        assertEquals(Optional.of("test"), response.header("x-kind"));
    }

    @Test
    void runsManyRequestsAtOnce() {
        var responses = IntStream.range(0, 20)
                .mapToObj(i -> client.sendAsync("GET", "/do/crowd", ""))
                .toList();
        responses.stream().map(CompletableFuture::join).forEach(response -> assertEquals("echo", response.body()));
    }

    @ParameterizedTest
    @CsvSource({
        "/do/200?q={x}|y, 200 OK",
        "/do/200?q=[],    200 OK",
        "/do/200?,        200 OK",
        "/do/%zz,         400 Bad Request",
        "/do/200?q=%,     400 Bad Request"
    })
    void takesEveryUriThatCanBeDecoded(String path, String status) throws Exception {
        assertEquals("HTTP/1.1 " + status, sendRaw(path));
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 304})
    void sendsNoBodyWithAStatusThatHasNone(int status) {
        var response = client.send("GET", "/do/" + status, "");
        assertEquals(status, response.status());
        assertEquals("", response.body());
        assertEquals(Optional.empty(), response.header("content-length"));
    }

    @ParameterizedTest
    @CsvSource({
        "/,           404, Not Found",
        "/do,         404, Not Found",
        "/do/200/,    404, Not Found",
        "//do/200,    404, Not Found",
        "/do/sleep,   503, Service Unavailable",
        "/do/fail,    500, Internal Server Error",
        "/do/0,       500, Internal Server Error"
    })
    void answersInItsOwnWords(String path, int status, String message) {
        assertMessage(status, message, client.send("GET", path, ""));
    }

    @Test
    void refusesBodiesOverTenMegabytes() {
        assertMessage(413, "Request Entity Too Large", client.send("POST", "/do/200", "x".repeat(11 << 20)));
    }

    private static void assertMessage(int status, String message, ApiResponse response) {
        assertEquals(status, response.status());
        assertEquals("{\"message\":\"%s\"}".formatted(message), response.body());
        assertEquals(Optional.of("application/json"), response.header("content-type"));
    }

    @Test
    void listensOnItsAddressOnly() {
        int port = gateway.uri().getPort();
        assertDoesNotThrow(() -> new Socket("127.0.0.1", port).close());
        assertThrows(IOException.class, () -> new Socket("127.0.0.2", port).close());
    }

    @ParameterizedTest
    @CsvSource({
        "TestHandler$Stillborn, its constructor throws java.lang.IllegalStateException: TABLE_NAME is missing",
        "GatewayTest,           TestFunction cannot start"
    })
    void doesNotStartWithoutItsFunction(String handler, String reason) {
        var refusal = assertThrows(SetupFailed.class, () -> start(handler).close());
        assertTrue(refusal.toString().contains(reason), refusal::toString);
    }
}
