package xfusion.tasks.persistence;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import org.junit.jupiter.api.Test;

class HeadStartTest extends TableTest {

    @Test
    void goesAllItsWayAndWritesNothing() throws IOException {
        HeadStart.prepare(table.endpoint());

        assertEquals(0, client.scan(scan -> scan.tableName(table.name())).count());
    }

    @Test
    void connectsAndAsksNothing() throws IOException {
        try (var server = new ServerSocket(0)) {
            HeadStart.towards(URI.create("http://127.0.0.1:" + server.getLocalPort()));

            try (var connection = server.accept()) {
                assertEquals(-1, connection.getInputStream().read());
            }
        }
    }

    @Test
    void isNoFaultWhereNobodyListens() {
        var nowhere = URI.create("http://127.0.0.1:1");

        assertThrows(IOException.class, () -> HeadStart.prepare(nowhere));
        assertDoesNotThrow(() -> HeadStart.towards(nowhere));
    }
}
