package xfusion.tasks.aot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import xfusion.tasks.runtime.Answer;
import xfusion.tasks.runtime.FunctionArtifact;
import xfusion.tasks.runtime.FunctionProcess;
import xfusion.tasks.runtime.LambdaRuntime;
import xfusion.tasks.table.template.LambdaFunction;

/**
 * A packed function answering its events.
 *
 * @param events the files of its events
 * @param table the table's name
 */
record Rehearsal(LambdaFunction function, List<Path> events, String table) {

    private static final byte[] NOBODYS = "{}".getBytes(StandardCharsets.UTF_8);

    Rehearsal {
        if (events.isEmpty()) {
            throw new PackingFailed("events/ has none for " + function.logicalId());
        }
    }

    /**
     * Starts the function, hands it its events so many times, and ends it.
     *
     * @param options what its JVM is told besides
     * @param dynamoDb where the table is
     */
    void play(Path artifact, String options, URI dynamoDb, int times) {
        var environment = Map.of(
                "AOT_OPTIONS",
                options,
                "TABLE_NAME",
                table,
                "AWS_ENDPOINT_URL_DYNAMODB",
                dynamoDb.toString(),
                "AWS_ACCESS_KEY_ID",
                "local",
                "AWS_SECRET_ACCESS_KEY",
                "local");
        Path output = artifact.resolveSibling(artifact.getFileName() + ".log");
        try (var process =
                FunctionProcess.start(artifact(artifact), new LambdaRuntime.Provided(), environment, output)) {
            for (int time = 0; time < times; time++) {
                events.forEach(event -> succeed(process, event));
                // Refusals take a way of their own.
                expect("4", process.invoke(NOBODYS));
            }
            process.stop();
        }
    }

    private void succeed(FunctionProcess process, Path event) {
        try {
            expect("2", process.invoke(Files.readAllBytes(event)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void expect(String status, Answer answer) {
        if (!answer.text().startsWith("{\"statusCode\":" + status)) {
            throw new PackingFailed(
                    "%s should answer with a %sxx, not %s".formatted(function.logicalId(), status, answer.text()));
        }
    }

    private FunctionArtifact artifact(Path folder) {
        return new FunctionArtifact(
                function.logicalId(), folder, function.handler(), function.memoryMegabytes(), function.environment());
    }
}
