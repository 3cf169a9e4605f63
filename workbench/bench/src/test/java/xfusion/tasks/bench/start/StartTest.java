package xfusion.tasks.bench.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import xfusion.tasks.bench.figures.Contender;
import xfusion.tasks.bench.figures.Operation;
import xfusion.tasks.bench.stage.BenchFailed;
import xfusion.tasks.bench.stage.Candidate;
import xfusion.tasks.bench.stage.Stage;
import xfusion.tasks.floor.FloorHandler;
import xfusion.tasks.runtime.FunctionArtifact;
import xfusion.tasks.runtime.LambdaRuntime;
import xfusion.tasks.table.template.Template;

class StartTest {

    private static final Template TEMPLATE = Template.find();
    private static final Stage STAGE = Stage.open(TEMPLATE, 1);

    @TempDir
    private Path folder;

    @AfterAll
    static void close() {
        STAGE.close();
    }

    @Test
    void measuresAColdStart() {
        Sample sample = new FunctionStart(STAGE, floor(Operation.NONE), folder).get();

        assertTrue(sample.ready().toMillis() > 10, sample::toString);
        assertTrue(sample.firstCall().toNanos() > 0, sample::toString);
        assertTrue(sample.processor().toMillis() >= 10, sample::toString);
        assertTrue(sample.peakMemory() > 10_000_000, sample::toString);
    }

    @Test
    void measuresARestore() {
        Sample sample = new FunctionRestore(STAGE, floor(Operation.NONE), folder).get();

        assertTrue(sample.frozen().toMillis() > 10, sample::toString);
        assertTrue(sample.ready().compareTo(sample.frozen()) < 0, sample::toString);
    }

    @Test
    void measuresAnEmptyJvm() {
        Sample sample = new JvmStart(1024).get();

        assertTrue(sample.ready().toMillis() > 5, sample::toString);
        assertEquals(Duration.ZERO, sample.firstCall());
    }

    @Test
    void stopsWhereAnAnswerIsNotTheRightOne() {
        var getter = new FunctionStart(STAGE, floor(Operation.GET), folder);

        assertThrows(BenchFailed.class, getter::get);
    }

    private static Candidate floor(Operation operation) {
        Path classes = TEMPLATE.file().resolveSibling("workbench/floor/target/classes");
        var artifact = new FunctionArtifact("Floor", classes, FloorHandler.class.getName(), 512, Map.of());
        return new Candidate(Contender.FLOOR, operation, artifact, LambdaRuntime.managed());
    }
}
