package xfusion.tasks.aot;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import xfusion.tasks.runtime.Answer;
import xfusion.tasks.runtime.FunctionArtifact;
import xfusion.tasks.runtime.FunctionProcess;
import xfusion.tasks.runtime.LambdaRuntime;
import xfusion.tasks.table.TestTable;
import xfusion.tasks.table.template.LambdaFunction;

/**
 * A packed function that answers its events, once to train its cache and once to check it.
 *
 * @param events the files of its events
 */
record TrainingRun(LambdaFunction function, List<Path> events, TestTable table) {

    /** Call sites and reflection settle only after some calls. */
    private static final int TIMES = 20;

    private static final byte[] NOBODYS = "{}".getBytes(StandardCharsets.UTF_8);

    TrainingRun {
        if (events.isEmpty()) {
            throw new IllegalStateException("events/ has none for " + function.logicalId());
        }
    }

    /** Makes the cache: what the JVM has loaded, linked and initialized while the function answered its events. */
    void train(Path artifact) throws IOException {
        run(artifact, "-XX:AOTCacheOutput=" + artifact.resolve(Layout.CACHE), TIMES);
        if (Files.notExists(artifact.resolve(Layout.CACHE))) {
            throw new IllegalStateException("The JVM has left no cache for " + artifact);
        }
    }

    /**
     * Runs a copy that lies elsewhere and has lost the times of its files, the worst that zipping and unpacking may do: its JVM
     * ends if it cannot use the cache.
     */
    void check(Path artifact) throws IOException {
        Path elsewhere = Files.createTempDirectory("unpacked");
        Path copy = elsewhere.resolve("task");
        try {
            Command.run(List.of("cp", "-RL", artifact.toString(), copy.toString()));
            run(copy, "-XX:AOTMode=on -XX:AOTCache=" + copy.resolve(Layout.CACHE), 1);
        } finally {
            Command.run(List.of("rm", "-r", elsewhere.toString()));
        }
    }

    /** @param options what the JVM is told besides */
    private void run(Path artifact, String options, int times) throws IOException {
        var environment = Map.of(
                "AOT_OPTIONS",
                options,
                "TABLE_NAME",
                table.name(),
                "AWS_ENDPOINT_URL_DYNAMODB",
                table.endpoint().toString(),
                "AWS_ACCESS_KEY_ID",
                "local",
                "AWS_SECRET_ACCESS_KEY",
                "local");
        Path output = artifact.resolveSibling(function.logicalId() + ".log");
        try (var process =
                FunctionProcess.start(unpacked(artifact), new LambdaRuntime.Provided(), environment, output)) {
            for (int i = 0; i < times; i++) {
                for (Path event : events) {
                    expect("2", process.invoke(Files.readAllBytes(event)));
                }
                expect("4", process.invoke(NOBODYS));
            }
            process.stop();
        }
    }

    private void expect(String status, Answer answer) {
        if (!answer.text().startsWith("{\"statusCode\":" + status)) {
            throw new IllegalStateException(
                    "%s should answer with a %sxx, not %s".formatted(function.logicalId(), status, answer.text()));
        }
    }

    private FunctionArtifact unpacked(Path folder) {
        return new FunctionArtifact(
                function.logicalId(), folder, function.handler(), function.memoryMegabytes(), function.environment());
    }
}
