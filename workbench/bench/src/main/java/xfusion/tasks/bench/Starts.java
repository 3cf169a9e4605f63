package xfusion.tasks.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import xfusion.tasks.runtime.Answer;
import xfusion.tasks.runtime.FunctionProcess;

/**
 * Starts and restores functions, and asks each once.
 *
 * @param stage where they run
 * @param outputs the folder for what they write
 */
record Starts(Stage stage, Path outputs) {

    /** One start or restore: milliseconds until the first answer, and the most memory that was resident by then. */
    record Sample(String kind, String contender, String operation, double millis, long peakMemoryBytes) {}

    /** Every candidate once in every round, after a round that does not count. */
    List<Sample> measure(Lineup lineup, int rounds) throws Exception {
        List<Callable<Sample>> trials = Stream.concat(
                        lineup.started().stream().<Callable<Sample>>map(candidate -> () -> start(candidate)),
                        lineup.restored().stream().<Callable<Sample>>map(candidate -> () -> restore(candidate)))
                .toList();
        Rounds.run("starts and restores that do not count", 1, trials);
        return Rounds.run("starts and restores", rounds, trials);
    }

    private Sample start(Candidate candidate) throws Exception {
        try (var process = candidate.start(stage.environment(false), outputs)) {
            return sample("start", candidate, process.awaitReady(), process);
        }
    }

    /** It is the same process that goes on: loading a snapshot is not in it. */
    private Sample restore(Candidate candidate) throws Exception {
        try (var process = candidate.start(stage.environment(true), outputs)) {
            process.awaitFrozen();
            // No connection outlives a snapshot.
            stage.engine().hangUp();
            return sample("restore", candidate, process.restore(), process);
        }
    }

    /** Has a packed function leave the AOT cache that its {@code bootstrap} looks for. */
    void train(Candidate candidate) throws Exception {
        var environment = stage.environment(false);
        environment.put(
                "AOT_OPTIONS",
                "-XX:AOTCacheOutput=" + candidate.artifact().folder().resolve("app.aot"));
        try (var process = candidate.start(environment, outputs)) {
            for (int call = 0; call < 20; call++) {
                ask(process, candidate);
            }
            process.stop();
        }
    }

    private Sample sample(String kind, Candidate candidate, Duration ready, FunctionProcess process) throws Exception {
        Duration total = ready.plus(ask(process, candidate).time());
        return new Sample(
                kind,
                candidate.contender(),
                candidate.operation().toString(),
                total.toNanos() / 1e6,
                process.footprint().peakMemory());
    }

    private Answer ask(FunctionProcess process, Candidate candidate) throws Exception {
        Question question = stage.question(candidate.operation());
        Answer answer = process.invoke(question.event().getBytes(StandardCharsets.UTF_8));
        question.check(answer.text());
        return answer;
    }
}
