package xfusion.tasks.bench.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FiguresFileTest {

    private static final Samples SAMPLES = new Samples(List.of(1.5, 2.25));
    private static final WarmPath.Latency LATENCY = new WarmPath.Latency(SAMPLES, SAMPLES);
    private static final Throughput.Load LOAD = new Throughput.Load(SAMPLES, SAMPLES);

    @TempDir
    private Path folder;

    @Test
    void keepsEveryFigure() {
        var file = new FiguresFile(folder.resolve("figures.json"));

        file.write(figures());

        assertEquals(figures(), file.read());
    }

    @Test
    void writesSamplesAsArraysAndNamesInLowerCase() throws IOException {
        var path = folder.resolve("figures.json");

        new FiguresFile(path).write(figures());

        String json = Files.readString(path);
        assertTrue(json.contains("\"contender\" : \"managed\""), json);
        assertTrue(json.contains("\"readyMillis\" : [ 1.5, 2.25 ]"), json);
        assertTrue(json.contains("\"measuredAt\" : \"2026-11-22T08:00:00Z\""), json);
    }

    private static Figures figures() {
        return new Figures(
                new Machine(
                        Instant.parse("2026-11-22T08:00:00Z"),
                        "v1",
                        2,
                        "a processor",
                        1L << 34,
                        "Linux",
                        "25",
                        "2",
                        "2.54",
                        2),
                List.of(new ColdStart(Contender.MANAGED, Operation.GET, SAMPLES, SAMPLES, SAMPLES, SAMPLES)),
                List.of(new Restore(Contender.USUAL, Operation.CREATE, SAMPLES, SAMPLES, SAMPLES, SAMPLES)),
                List.of(new Size(Contender.AOT, "GetTaskFunction", 1, 2)),
                List.of(new WarmPath(Contender.MANAGED, Operation.GET, LATENCY, LATENCY)),
                List.of(new Throughput(Contender.MANAGED, Operation.GET, 16, LOAD, LOAD)),
                List.of(new Units(100, Operation.LIST, Units.Kind.READ, 0.5, 0.5, true, 9, 2000)));
    }
}
