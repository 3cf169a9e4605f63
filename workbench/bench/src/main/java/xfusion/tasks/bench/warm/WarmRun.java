package xfusion.tasks.bench.warm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import xfusion.tasks.bench.figures.Operation;
import xfusion.tasks.bench.figures.Throughput;
import xfusion.tasks.bench.figures.WarmPath;
import xfusion.tasks.bench.stage.BenchFailed;
import xfusion.tasks.bench.stage.Candidate;
import xfusion.tasks.bench.stage.Effort;
import xfusion.tasks.bench.stage.Stage;
import xfusion.tasks.bench.warm.probe.Probe;
import xfusion.tasks.bench.warm.probe.Task;
import xfusion.tasks.runtime.LambdaRuntime;

/**
 * Measures a warm handler, in a JVM of its own under the managed runtime's flags.
 *
 * @param stage the table and the events
 * @param effort how much is measured
 * @param outputs the folder for what the JVMs write
 */
public record WarmRun(Stage stage, Effort effort, Path outputs) {

    private static final int THREADS = 16;

    /** What was seen of one handler. */
    public record Seen(WarmPath path, Throughput throughput) {}

    /** What a probe prints. */
    private record Printed(
            WarmPath.Latency handler,
            WarmPath.Latency client,
            Throughput.Load handlerLoad,
            Throughput.Load clientLoad) {}

    /** Measures one handler. */
    public Seen measure(Candidate candidate) {
        String printed = run(candidate, task(candidate));
        Printed seen = JsonMapper.shared().readValue(printed, Printed.class);
        return new Seen(
                new WarmPath(candidate.contender(), candidate.operation(), seen.handler, seen.client),
                new Throughput(
                        candidate.contender(), candidate.operation(), THREADS, seen.handlerLoad, seen.clientLoad));
    }

    private Task task(Candidate candidate) {
        boolean creates = candidate.operation() == Operation.CREATE;
        return new Task(
                candidate.artifact().handler(),
                event(candidate).toString(),
                creates ? 201 : 200,
                stage.table().tableName(),
                stage.existingTask(),
                creates,
                effort.warmUpCalls(),
                effort.batches(),
                effort.batch(),
                effort.slices(),
                effort.slice().toMillis(),
                THREADS);
    }

    private Path event(Candidate candidate) {
        byte[] event = stage.events().event(candidate.operation(), Task.TASK_ID);
        try {
            return Files.write(outputs.resolve(candidate + ".json"), event);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String run(Candidate candidate, Task task) {
        Path errors = outputs.resolve(candidate + "-warm.log");
        var command = LambdaRuntime.managed()
                .java(candidate.artifact().megabytes(), classPath(candidate), Probe.class.getName());
        command.addAll(task.arguments());
        var builder = new ProcessBuilder(command).redirectError(errors.toFile());
        builder.environment().clear();
        builder.environment().putAll(candidate.artifact().environment("127.0.0.1:0"));
        builder.environment().putAll(stage.environment());
        try {
            Process process = builder.start();
            String printed = process.inputReader(StandardCharsets.UTF_8).readAllAsString();
            if (process.waitFor() != 0) {
                throw new BenchFailed("The probe of %s ended early: %s".formatted(candidate, Files.readString(errors)));
            }
            return printed.lines().reduce((_, last) -> last).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchFailed("Interrupted", e);
        }
    }

    /** The function as it lies in {@code /var/task}, the runtime's jars, and the probe. */
    private static String classPath(Candidate candidate) {
        Path folder = candidate.artifact().folder();
        return Stream.of(
                        folder,
                        folder.resolve("lib/*"),
                        LambdaRuntime.managed().client().resolve("*"),
                        probe())
                .map(Path::toString)
                .collect(Collectors.joining(":"));
    }

    private static Path probe() {
        return Path.of(
                Probe.class.getProtectionDomain().getCodeSource().getLocation().getPath());
    }
}
