package xfusion.tasks.bench.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private final ByteArrayOutputStream text = new ByteArrayOutputStream();
    private final Progress progress = new Progress(new PrintStream(text, true));

    @Test
    void doesNotGuessBeforeTheFirstStep() {
        progress.step("round", 1, 30, Duration.ofMinutes(4));

        assertEquals("round 1 of 30", text.toString().strip());
    }

    @Test
    void tellsTheTimeLeft() {
        progress.step("round", 7, 30, Duration.ofMinutes(4));

        assertEquals("round 7 of 30, 4 min left", text.toString().strip());
    }
}
