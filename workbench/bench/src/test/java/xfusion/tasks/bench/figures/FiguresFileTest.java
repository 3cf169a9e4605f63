package xfusion.tasks.bench.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FiguresFileTest {

    @TempDir
    private Path folder;

    private Path path = Path.of("");

    @BeforeEach
    void write() {
        path = folder.resolve("figures.json");
        new FiguresFile(path).write(SampleFigures.ALL);
    }

    @Test
    void keepsEveryFigure() {
        assertEquals(SampleFigures.ALL, new FiguresFile(path).read());
    }

    @Test
    void writesSamplesAsArraysAndNamesInLowerCase() throws IOException {
        String json = Files.readString(path);

        assertTrue(json.contains("\"contender\" : \"managed\""), json);
        assertTrue(json.contains("\"readyMillis\" : [ 20.0, 25.0, 30.5 ]"), json);
        assertTrue(json.contains("\"measuredAt\" : \"2026-11-22T08:00:00Z\""), json);
    }
}
