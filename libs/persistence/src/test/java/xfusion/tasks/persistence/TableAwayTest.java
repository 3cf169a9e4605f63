package xfusion.tasks.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import xfusion.tasks.persistence.TaskFailure.TableUnavailable;
import xfusion.tasks.persistence.task.Expected;
import xfusion.tasks.persistence.task.TaskStatus;

/** The table does not answer: each operation says so, in time. */
@Execution(ExecutionMode.CONCURRENT)
class TableAwayTest {

    /** What callers are promised for any fault; it is many times what a fault should take, and no measure of speed. */
    private static final Duration BOUND = Duration.ofSeconds(5);

    private static final HandPutItem PUT_BY_HAND = new HandPutItem(Map.of("taskId", "1", "description", "x"), Map.of());

    @SuppressWarnings("unused")
    static final List<Arguments> OPERATIONS = List.of(
            operation("PutItem", tasks -> tasks.create(TableTest.wanted("1"))),
            operation("GetItem", tasks -> tasks.find(TableTest.mine("1"))),
            operation(
                    "Query", tasks -> tasks.list(new TaskQuery(TableTest.ME, Optional.empty(), 50, Optional.empty()))),
            operation(
                    "UpdateItem",
                    tasks -> tasks.changeStatus(TableTest.mine("1"), TaskStatus.COMPLETED, Expected.ANYTHING)),
            operation("GetItem", tasks -> tasks.edit(TableTest.mine("1"), List.of(), Expected.ANYTHING)),
            operation("UpdateItem", tasks -> tasks.adopt(PUT_BY_HAND, TableTest.ME)));

    private static Arguments operation(String name, Consumer<Tasks> call) {
        return Arguments.of(name, call);
    }

    @ParameterizedTest
    @FieldSource("OPERATIONS")
    void isToldWhereNobodyListens(String operation, Consumer<Tasks> call) throws IOException {
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        assertUnavailable(operation, "AWS_IO_SOCKET_CONNECTION_REFUSED", call, port);
    }

    @ParameterizedTest
    @FieldSource("OPERATIONS")
    void isToldWhereNobodyAnswers(String operation, Consumer<Tasks> call) throws IOException {
        try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            assertUnavailable(operation, ".*Timeout.*", call, silent.getLocalPort());
        }
    }

    /** As behind a firewall that drops packets: the queue of connections is full, and the system answers no more. */
    @ParameterizedTest
    @FieldSource("OPERATIONS")
    void isToldWhereNoConnectionIsMade(String operation, Consumer<Tasks> call) throws IOException {
        try (var full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var first = new Socket(full.getInetAddress(), full.getLocalPort());
                var second = new Socket(full.getInetAddress(), full.getLocalPort())) {
            assertTrue(first.isConnected() && second.isConnected());
            assertUnavailable(operation, ".*Timeout.*", call, full.getLocalPort());
        }
    }

    private static void assertUnavailable(String operation, String error, Consumer<Tasks> call, int port) {
        try (var client = TableTest.connectToPort(port)) {
            Tasks tasks = Tasks.in("tasks", client);
            var failure = assertTimeout(BOUND, () -> assertThrows(TableUnavailable.class, () -> call.accept(tasks)));
            assertEquals(operation, failure.operation());
            assertTrue(failure.error().matches(error), failure::error);
            assertEquals(Optional.of(3), failure.attempts());
        }
    }
}
