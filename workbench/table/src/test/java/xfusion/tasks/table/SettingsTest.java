package xfusion.tasks.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    @Test
    void listensOnLoopbackUnlessToldOtherwise() {
        assertTrue(new Settings(Map.of()).address(3000).getAddress().isLoopbackAddress());
        assertTrue(new Settings(Map.of("BIND", "0.0.0.0"))
                .address(3000)
                .getAddress()
                .isAnyLocalAddress());
    }

    @Test
    void takesABlankForNothing() {
        var settings = new Settings(Map.of("PORT", "", "DATA", " ", "BIND", ""));
        assertEquals(3000, settings.address(3000).getPort());
        assertEquals(Optional.of(Path.of(".data")), settings.data(".data"));
    }

    @Test
    void keepsDataInAFolderOrInMemory() {
        assertEquals(Optional.of(Path.of("/tmp/tasks")), new Settings(Map.of("DATA", "/tmp/tasks")).data(".data"));
        assertEquals(Optional.empty(), new Settings(Map.of("DATA", "memory")).data(".data"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "65536", "-1", "3000 3001"})
    void refusesWhatIsNoPort(String port) {
        var refusal = assertThrows(SetupFailed.class, () -> new Settings(Map.of("PORT", port)).address(3000));
        assertEquals("PORT is not a port, 0 to 65535: " + port, refusal.getMessage());
    }
}
