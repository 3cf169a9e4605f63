package xfusion.tasks.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import xfusion.tasks.persistence.TaskFailure.TableUnavailable;

/** The connection ends before the reply does, or what comes back is no HTTP: nothing of it counts as an answer. */
class BrokenReplyTest {

    private static final String HEAD = """
            HTTP/1.1 200 OK\r
            Content-Type: application/x-amz-json-1.0\r
            """;

    private static final List<String> REPLIES = List.of(
            "",
            "HTTP/1.1 2",
            "HTTP/1.1 200 OK\r\n",
            HEAD,
            HEAD + "Content-Length: 100\r\n\r\n",
            HEAD + "Content-Length: 100\r\n\r\n{\"Item\":{",
            HEAD + "Transfer-Encoding: chunked\r\n\r\n64\r\n{}");

    @SuppressWarnings("unused")
    static Stream<Arguments> repliesToEveryOperation() {
        return REPLIES.stream()
                .flatMap(reply -> TableAwayTest.OPERATIONS.stream()
                        .map(operation -> Arguments.of(
                                reply, operation.get()[0], operation.get()[1])));
    }

    @ParameterizedTest
    @MethodSource("repliesToEveryOperation")
    void isToldAfterThreeAttempts(String reply, String operation, Consumer<Tasks> call) throws IOException {
        var failure = failureOf(reply, call);

        assertEquals(operation, failure.operation());
        assertEquals(Optional.of(3), failure.attempts());
    }

    @ParameterizedTest
    @FieldSource("xfusion.tasks.persistence.TableAwayTest#OPERATIONS")
    void isToldWhereItIsNoHttp(String operation, Consumer<Tasks> call) throws IOException {
        var failure = failureOf("220 mail.example.com ESMTP\r\n", call);

        assertEquals(operation, failure.operation());
        assertEquals("AWS_ERROR_HTTP_PROTOCOL_ERROR", failure.error());
    }

    private static TableUnavailable failureOf(String reply, Consumer<Tasks> call) throws IOException {
        try (var server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                var client = TableTest.connectToPort(server.getLocalPort())) {
            Thread.startVirtualThread(() -> replyToAll(server, reply));
            Tasks tasks = Tasks.in("tasks", client);
            return assertThrows(TableUnavailable.class, () -> call.accept(tasks));
        }
    }

    private static void replyToAll(ServerSocket server, String reply) {
        while (!server.isClosed()) {
            try (Socket connection = server.accept()) {
                connection.getInputStream().read(new byte[64 * 1024]);
                connection.getOutputStream().write(reply.getBytes(StandardCharsets.US_ASCII));
            } catch (IOException e) {
                // The client has hung up, or the test is over.
            }
        }
    }
}
