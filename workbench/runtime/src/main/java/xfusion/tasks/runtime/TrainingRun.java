package xfusion.tasks.runtime;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import xfusion.tasks.table.TestTable;
import xfusion.tasks.table.template.LambdaFunction;
import xfusion.tasks.table.template.Template;

/**
 * Functions packed by workbench/aot, each answering its files of events/: to train the AOT cache, or to check it, with a JVM that
 * ends if it cannot use the cache.
 */
public final class TrainingRun {

    private static final byte[] NOBODYS = "{}".getBytes(StandardCharsets.UTF_8);

    /** What a function answers that the table's stream calls. */
    private static final String DONE = "{\"batchItemFailures\":[]}";

    /** Call sites and reflection settle only after some calls. */
    private static final int TIMES = 20;

    private final Template template = Template.find(Template.EVERYTHING);
    private final Path packages;
    private final boolean training;

    private TrainingRun(Path packages, boolean training) {
        this.packages = packages;
        this.training = training;
    }

    /** {@code train FOLDER} or {@code check FOLDER}: each function lies in a folder of its logical id. */
    public static void main(String[] arguments) {
        int exitCode = 0;
        try {
            new TrainingRun(Path.of(arguments[1]).toAbsolutePath(), arguments[0].equals("train")).run();
        } catch (IOException | RuntimeException e) {
            System.err.println("The functions cannot be trained: " + e);
            exitCode = 1;
        }
        System.exit(exitCode);
    }

    private void run() throws IOException {
        // One table for all, in the template's order: what the first creates, the others get and change.
        try (var table = TestTable.create()) {
            for (LambdaFunction function : template.functions()) {
                run(function, table);
            }
        }
    }

    private void run(LambdaFunction function, TestTable table) throws IOException {
        Path folder = packages.resolve(function.logicalId());
        Path cache = folder.resolve("app.aot");
        var artifact = new FunctionArtifact(
                function.logicalId(), folder, function.handler(), function.memoryMegabytes(), function.environment());
        var environment = Map.of(
                "AOT_OPTIONS",
                (training ? "-XX:AOTCacheOutput=" : "-XX:AOTMode=on -XX:AOTCache=") + cache,
                "TABLE_NAME",
                table.name(),
                "AWS_ENDPOINT_URL_DYNAMODB",
                table.endpoint().toString(),
                "AWS_ACCESS_KEY_ID",
                "local",
                "AWS_SECRET_ACCESS_KEY",
                "local");
        Path output = packages.resolve(function.logicalId() + ".log");
        try (var process = FunctionProcess.start(artifact, new LambdaRuntime.Provided(), environment, output)) {
            for (int i = 0; i < (training ? TIMES : 1); i++) {
                for (Path event : events(function)) {
                    expect("{\"statusCode\":2", process.invoke(Files.readAllBytes(event)));
                }
                expect("{\"statusCode\":4", process.invoke(NOBODYS));
            }
            process.stop();
        }
        System.out.printf(
                "%s: %s, %d MB of AOT cache%n",
                function.logicalId(), training ? "trained" : "checked", Files.size(cache) >> 20);
    }

    /** The files of events/ that are named after the function's folder and no other: list-tasks-by-status after list-tasks. */
    private List<Path> events(LambdaFunction function) throws IOException {
        try (Stream<Path> files = Files.list(template.file().resolveSibling("events"))) {
            List<Path> events = files.filter(file -> stem(function).equals(stem(file)))
                    .sorted()
                    .toList();
            if (events.isEmpty()) {
                throw new IllegalStateException("events/ has none for " + function.logicalId());
            }
            return events;
        }
    }

    private String stem(Path event) {
        return template.functions().stream()
                .map(TrainingRun::stem)
                .filter(stem -> event.getFileName().toString().matches(stem + "(-.*)?\\.json"))
                .max(Comparator.comparing(String::length))
                .orElse("");
    }

    private static String stem(LambdaFunction function) {
        return Path.of(function.codeUri()).getFileName().toString();
    }

    private static void expect(String response, Answer answer) {
        if (!answer.text().startsWith(response) && !answer.text().equals(DONE)) {
            throw new IllegalStateException("An answer should begin with %s: %s".formatted(response, answer.text()));
        }
    }
}
