package xfusion.tasks.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import xfusion.tasks.bench.stage.BenchFailed;

class SettingsTest {

    @Test
    void measureEverythingUnlessToldOtherwise() {
        var settings = new Settings(Map.of("QUICK", "", "TASKS", ""));

        assertFalse(settings.quick());
        assertEquals(List.of(100, 10_000, 100_000), settings.effort().tables());
    }

    @Test
    void takeAQuickLook() {
        var settings = new Settings(Map.of("QUICK", "1"));

        assertTrue(settings.quick());
        assertEquals(List.of(100, 10_000), settings.effort().tables());
    }

    @Test
    void addATableOnDemand() {
        var effort = new Settings(Map.of("TASKS", "1000000")).effort();

        assertEquals(1_000_000, effort.tables().getLast());
    }

    @Test
    void refuseWhatIsNoNumber() {
        assertThrows(BenchFailed.class, () -> new Settings(Map.of("TASKS", "many")).effort());
    }
}
