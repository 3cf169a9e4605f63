package xfusion.tasks.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import xfusion.tasks.local.ApiClient.ApiResponse;
import xfusion.tasks.table.SetupFailed;
import xfusion.tasks.table.template.Template;

/** Runs the runner as {@code make run} does: processes, signals and all. */
class MainTest {

    @TempDir
    private Path folder;

    private RunnerProcess start(Map<String, String> variables) {
        return RunnerProcess.start(variables, folder.resolve("log"));
    }

    /** {@code -Dlocal.kills}: how often it is killed. */
    @Test
    void losesNoAcknowledgedTaskWhenKilled() throws Exception {
        Set<String> acknowledged = ConcurrentHashMap.newKeySet();
        for (int kills = Integer.getInteger("local.kills", 1); kills > 0; kills--) {
            killAmidWrites(acknowledged);
        }
        System.out.printf("%d acknowledged tasks, 0 lost%n", acknowledged.size());
    }

    private void killAmidWrites(Set<String> acknowledged) throws Exception {
        var kept = Map.of("DATA", folder.resolve("data").toString());
        try (var runner = start(kept)) {
            var ended = ended(runner.process());
            writeUntilKilled(runner, acknowledged);
            // The gateway ends with its launcher.
            ended.get(10, TimeUnit.SECONDS);
        }
        try (var runner = start(kept)) {
            for (String location : acknowledged) {
                assertEquals(
                        200,
                        new ApiClient(runner.uri()).send("GET", location, "").status(),
                        location);
            }
            var ended = ended(runner.process());
            runner.process().destroy();
            ended.get(10, TimeUnit.SECONDS);
        }
    }

    private static CompletableFuture<Void> ended(Process launcher) {
        return CompletableFuture.allOf(Stream.concat(Stream.of(launcher.toHandle()), launcher.children())
                .map(ProcessHandle::onExit)
                .toArray(CompletableFuture[]::new));
    }

    private void writeUntilKilled(RunnerProcess runner, Set<String> acknowledged) throws Exception {
        try (var writers = Executors.newFixedThreadPool(4)) {
            IntStream.range(0, 4)
                    .forEach(i -> writers.submit(() -> {
                        while (true) {
                            // Ends by the exception of a connection that is gone.
                            create(runner).header("location").ifPresent(acknowledged::add);
                        }
                    }));
            var deadline = Instant.now().plusSeconds(20);
            int enough = acknowledged.size() + 50;
            while (acknowledged.size() < enough && Instant.now().isBefore(deadline)) {
                Thread.sleep(10);
            }
            runner.process().destroyForcibly();
            assertTrue(acknowledged.size() >= enough, Files.readString(folder.resolve("log")));
        }
    }

    private static ApiResponse create(RunnerProcess runner) {
        return new ApiClient(runner.uri()).send("POST", "/tasks", "{\"description\":\"Survive\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "PORT, TAKEN, 'Cannot listen on 127.0.0.1:'",
        "TABLE_PORT, TAKEN, 'Cannot listen on 127.0.0.1:'",
        "DATA, FILE, The data folder FILE cannot be used: java.nio.file.FileAlreadyExistsException",
        "AWS_ENDPOINT_URL_DYNAMODB, here, AWS_ENDPOINT_URL_DYNAMODB is not a URL: here",
        "JWT_ISSUER, http://127.0.0.1:1/x, JWT_ISSUER http://127.0.0.1:1/x cannot be asked for its keys"
    })
    void saysInOneLineWhyItCannotStart(String variable, String value, String reason) throws Exception {
        var file = Files.createFile(folder.resolve("file")).toString();
        try (var taken = new ServerSocket(0)) {
            var wrong = value.replace("FILE", file).replace("TAKEN", String.valueOf(taken.getLocalPort()));
            var variables = Map.of("JWT_AUDIENCE", "JWT_ISSUER".equals(variable) ? "app" : "", variable, wrong);

            var refusal = assertThrows(SetupFailed.class, () -> start(variables));

            var lines = refusal.toString()
                    .replaceFirst("Tasks are kept in memory, until it stops\nThe table is at .*\n", "")
                    .lines()
                    .toList();
            assertEquals(2, lines.size(), refusal::toString);
            assertTrue(lines.getLast().startsWith(reason.replace("FILE", file)), refusal::toString);
        }
    }

    /** As AWS would after the deployment. */
    @Test
    void refusesAFunctionWhatTheTemplateDoesNotGrantIt() throws Exception {
        var template = Files.readString(Template.find().file()).replace("dynamodb:PutItem", "dynamodb:GetItem");
        Files.writeString(folder.resolve("template.yaml"), template);
        var log = folder.resolve("log");
        try (var runner = RunnerProcess.start(Map.of(), log, folder)) {
            assertEquals(503, create(runner).status());
        }
        var printed = Files.readString(log);
        assertTrue(
                printed.contains("User: CreateTaskFunction is not authorized to perform: dynamodb:PutItem on resource: "
                        + "arn:aws:dynamodb:us-east-1:000000000000:table/xfusion-tasks"),
                printed);
        assertTrue(printed.contains("\"tableError\":\"AccessDeniedException\""), printed);
    }
}
