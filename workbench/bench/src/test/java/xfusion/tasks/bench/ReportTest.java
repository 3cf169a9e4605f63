package xfusion.tasks.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import xfusion.tasks.bench.figures.SampleFigures;

class ReportTest {

    @Test
    void showsMediansSpreadRatiosAndGoals() {
        List<String> lines = report();

        assertEquals(
                List.of("managed create 50.0 (10.5) 0.50x 25 0 25 + 0 + 0 + 25", "managed create 50.0 (10.5) 0.50x 25"),
                lines.stream()
                        .filter(line -> line.startsWith("managed create 50.0"))
                        .toList());
        assertEquals(
                List.of("largest artifact, zipped 4.90 MB 6.00 MB 4.50 MB enough"),
                lines.stream().filter(line -> line.startsWith("largest")).toList());
    }

    private static List<String> report() {
        var text = new ByteArrayOutputStream();
        new Report(SampleFigures.ALL, new PrintStream(text, true, StandardCharsets.UTF_8)).print();
        return text.toString(StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.replaceAll(" +", " ").strip())
                .toList();
    }
}
