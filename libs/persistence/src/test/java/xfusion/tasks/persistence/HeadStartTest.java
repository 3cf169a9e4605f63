package xfusion.tasks.persistence;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class HeadStartTest extends TableTest {

    @Test
    void goesAllItsWayAndWritesNothing() throws IOException {
        HeadStart.prepare(table.endpoint());

        assertEquals(0, client.scan(scan -> scan.tableName(table.name())).count());
    }

    @Test
    void leavesAConnectionForTheFirstCall() throws Exception {
        try (var server = new ServerSocket(0)) {
            var endpoint = URI.create("http://127.0.0.1:" + server.getLocalPort());
            HeadStart.towards(endpoint);
            try (var connection = server.accept()) {
                answer(connection);

                HeadStart.towards(endpoint);

                assertTrue(line(connection).startsWith("GET "), "the second request came over the first connection");
            }
        }
    }

    @Test
    void isNoFaultWhereNobodyListens() {
        var nowhere = URI.create("http://127.0.0.1:1");

        assertThrows(IOException.class, () -> HeadStart.prepare(nowhere));
        assertDoesNotThrow(() -> HeadStart.towards(nowhere));
    }

    private static void answer(Socket connection) throws IOException {
        while (!line(connection).isEmpty()) {
            continue;
        }
        connection
                .getOutputStream()
                .write("HTTP/1.1 400 Bad Request\r\nContent-Length: 2\r\n\r\n{}".getBytes(StandardCharsets.US_ASCII));
    }

    private static String line(Socket connection) throws IOException {
        var line = new StringBuilder();
        for (int c = connection.getInputStream().read();
                c != '\n' && c != -1;
                c = connection.getInputStream().read()) {
            line.append((char) c);
        }
        return line.toString().strip();
    }
}
