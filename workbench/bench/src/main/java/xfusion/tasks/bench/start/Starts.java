package xfusion.tasks.bench.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import xfusion.tasks.bench.figures.ColdStart;
import xfusion.tasks.bench.figures.Contender;
import xfusion.tasks.bench.figures.Operation;
import xfusion.tasks.bench.figures.Restore;
import xfusion.tasks.bench.stage.Candidate;
import xfusion.tasks.bench.stage.Candidates;
import xfusion.tasks.bench.stage.Effort;
import xfusion.tasks.bench.stage.Progress;
import xfusion.tasks.bench.stage.Stage;

/**
 * Starts every candidate once in a round, in an order that changes from round to round: what disturbs the machine for a
 * while disturbs all of them.
 */
public final class Starts {

    private static final int FEWEST_ROUNDS = 2;

    private final List<Trial> cold = new ArrayList<>();
    private final List<Trial> restored = new ArrayList<>();

    /** Starts of all candidates, their output kept in the folder. */
    public Starts(Stage stage, Candidates candidates, Path outputs) {
        make(outputs);
        Candidate floor = candidates.floor();
        cold.add(new Trial(
                Contender.JVM, Operation.NONE, new JvmStart(floor.artifact().megabytes())));
        cold.add(trial(floor, new FunctionStart(stage, floor, outputs)));
        for (Candidate candidate : candidates.ofTasks()) {
            cold.add(trial(candidate, new FunctionStart(stage, candidate, outputs)));
        }
        for (Candidate candidate : candidates.underManagedRuntime()) {
            restored.add(trial(candidate, new FunctionRestore(stage, candidate, outputs)));
        }
    }

    /**
     * Goes through all rounds, after one that does not count.
     *
     * @param afterwards how long the bench goes on after them
     * @return how many rounds there were time for
     */
    public int run(Effort effort, Progress progress, Duration afterwards) {
        List<Trial> trials = new ArrayList<>(cold);
        trials.addAll(restored);
        progress.say("a round that does not count");
        progress.begin();
        trials.forEach(Trial::rehearse);
        int rounds = Math.clamp(effort.patience().dividedBy(progress.elapsed()), FEWEST_ROUNDS, effort.rounds());
        progress.begin();
        var order = new Random(effort.rounds());
        for (int round = 1; round <= rounds; round++) {
            progress.step("round", round, rounds, afterwards);
            Collections.shuffle(trials, order);
            trials.forEach(Trial::run);
        }
        return rounds;
    }

    /** What the cold starts took. */
    public List<ColdStart> coldStarts() {
        return cold.stream()
                .map(trial -> new ColdStart(
                        trial.contender(),
                        trial.operation(),
                        trial.millis(Sample::ready),
                        trial.millis(Sample::firstCall),
                        trial.millis(Sample::processor),
                        trial.peakMemory()))
                .toList();
    }

    /** What the restores took. */
    public List<Restore> restores() {
        return restored.stream()
                .map(trial -> new Restore(
                        trial.contender(),
                        trial.operation(),
                        trial.millis(Sample::frozen),
                        trial.millis(Sample::ready),
                        trial.millis(Sample::firstCall),
                        trial.millis(Sample::processor)))
                .toList();
    }

    private static Trial trial(Candidate candidate, Supplier<Sample> start) {
        return new Trial(candidate.contender(), candidate.operation(), start);
    }

    private static void make(Path outputs) {
        try {
            Files.createDirectories(outputs);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
