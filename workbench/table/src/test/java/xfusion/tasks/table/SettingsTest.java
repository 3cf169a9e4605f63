package xfusion.tasks.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    /** A blank counts for nothing. */
    @ParameterizedTest
    @CsvSource({"'', '', 127.0.0.1:3000", "0.0.0.0, 80, 0.0.0.0:80"})
    void nameAnAddress(String bind, String port, String expected) {
        var address = new Settings(Map.of("BIND", bind, "PORT", port)).address(3000);
        assertEquals(expected, address.getAddress().getHostAddress() + ":" + address.getPort());
    }

    @ParameterizedTest
    @CsvSource({"' ', .data", "/tmp/tasks, /tmp/tasks", "memory, "})
    void nameAFolderOrMemory(String data, Path folder) {
        assertEquals(Optional.ofNullable(folder), new Settings(Map.of("DATA", data)).data(".data"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "65536", "-1", "3000 3001"})
    void refuseWhatIsNoPort(String port) {
        var refusal = assertThrows(SetupFailed.class, () -> new Settings(Map.of("PORT", port)).address(3000));
        assertEquals("PORT is not a port, 0 to 65535: " + port, refusal.getMessage());
    }
}
