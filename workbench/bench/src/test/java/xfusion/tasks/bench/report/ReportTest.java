package xfusion.tasks.bench.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import xfusion.tasks.bench.figures.SampleFigures;

class ReportTest {

    @Test
    void showsMediansSpreadAndRatios() {
        assertEquals(
                List.of(
                        "managed create 50.0 (10.5) 0.50x 25.0 (5.3) 0.0 25 + 0 + 0 + 25",
                        "managed create 50.0 (10.5) 0.50x 25.0 (5.3)"),
                linesThatBeginWith("managed create 50.0"));
    }

    @Test
    void showsGoalsBesideWhatWasMeasured() {
        assertEquals(
                List.of("largest artifact, zipped 4.90 MB 6.00 MB 4.50 MB enough"),
                linesThatBeginWith("largest artifact"));
    }

    @Test
    void marksUnitsThatTheEngineDoesNotCount() {
        assertEquals(List.of("unchanged 100 1.0* 1.0 write"), linesThatBeginWith("unchanged"));
    }

    private static List<String> linesThatBeginWith(String beginning) {
        var text = new ByteArrayOutputStream();
        new Report(SampleFigures.ALL).print(new PrintStream(text, true, StandardCharsets.UTF_8));
        return text.toString(StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.replaceAll(" +", " ").strip())
                .filter(line -> line.startsWith(beginning))
                .toList();
    }
}
