package xfusion.tasks.local.gateway;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GatewayTest extends RunningGatewayTest {

    GatewayTest(@TempDir Path folder) throws IOException {
        super(folder);
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

    @ParameterizedTest
    @ValueSource(strings = {"/Echo/200?q={x}|y", "/Echo/200?q=[]", "/Echo/200?"})
    void takesWhatOthersWouldNot(String path) throws Exception {
        assertEquals("HTTP/1.1 200 OK", sendRaw(path));
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
}
