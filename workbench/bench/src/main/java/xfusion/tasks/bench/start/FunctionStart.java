package xfusion.tasks.bench.start;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;
import xfusion.tasks.bench.stage.Candidate;
import xfusion.tasks.bench.stage.Question;
import xfusion.tasks.bench.stage.Stage;
import xfusion.tasks.runtime.Answer;

/** Starts a function and asks it once. */
record FunctionStart(Stage stage, Candidate candidate, Path outputs) implements Supplier<Sample> {

    @Override
    public Sample get() {
        Question question = stage.question(candidate.operation());
        try (var process = candidate.start(stage.environment(), outputs)) {
            Duration ready = process.awaitReady();
            Answer answer = process.invoke(question.event());
            var footprint = process.footprint();
            question.check(candidate.toString(), answer);
            return new Sample(Duration.ZERO, ready, answer.time(), footprint.processorTime(), footprint.peakMemory());
        }
    }
}
