package xfusion.tasks.bench.start;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;
import xfusion.tasks.bench.stage.Candidate;
import xfusion.tasks.bench.stage.Question;
import xfusion.tasks.bench.stage.Stage;
import xfusion.tasks.runtime.Answer;

/** Starts a function under SnapStart, restores it as if from a snapshot, and asks it once. */
record FunctionRestore(Stage stage, Candidate candidate, Path outputs) implements Supplier<Sample> {

    @Override
    public Sample get() {
        Question question = stage.question(candidate.operation());
        try (var process = candidate.start(stage.snapStartEnvironment(), outputs)) {
            Duration frozen = process.awaitFrozen();
            // No connection outlives a snapshot.
            stage.engine().hangUp();
            Duration before = process.footprint().processorTime();
            Duration ready = process.restore();
            Answer answer = process.invoke(question.event());
            var footprint = process.footprint();
            question.check(candidate.toString(), answer);
            return new Sample(
                    frozen, ready, answer.time(), footprint.processorTime().minus(before), footprint.peakMemory());
        }
    }
}
