package xfusion.tasks.persistence.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EnvironmentTest {

    private final Environment environment = new Environment(Map.of("TABLE_NAME", "tasks", "BLANK", " "));

    @Test
    void takesABlankVariableForNone() {
        assertEquals(Optional.of("tasks"), environment.find("TABLE_NAME"));
        assertEquals(Optional.empty(), environment.find("BLANK"));
        assertEquals(Optional.empty(), environment.find("NONE"));
    }

    @Test
    void namesTheVariableThatIsMissing() {
        var failure = assertThrows(IllegalStateException.class, () -> environment.require("NONE"));

        assertEquals("The environment variable NONE is not set", failure.getMessage());
    }
}
