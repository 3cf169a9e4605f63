package xfusion.tasks.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import xfusion.tasks.table.SetupFailed;

/**
 * The runner in a process of its own, on a free port, for tests of what it serves.
 *
 * @param uri where it listens
 * @param table where the engine of its table listens
 * @param process the runner's first, which has started the other
 */
public record RunnerProcess(URI uri, URI table, Process process) implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** What it prints, in this order. */
    private static final Pattern LISTENING =
            Pattern.compile("(?ms)^(?:The table is at|Tasks are kept by) ([^\\s,]+).*^Listening on (\\S+), ");

    /** What the caller's own environment must not decide. */
    private static final List<String> UNSET = List.of(
            "BIND",
            "DEFAULT_OWNER",
            "AWS_ENDPOINT_URL_DYNAMODB",
            "JWT_ISSUER",
            "JWT_AUDIENCE",
            "CORS_ORIGINS",
            "SYNC_EPOCH");

    /**
     * Starts it with the tasks in memory, and waits until it listens; it ends with this JVM.
     *
     * @param variables of its environment, besides
     * @param log the file that takes what it prints
     * @throws SetupFailed if it does not start; with what it printed
     */
    public static RunnerProcess start(Map<String, String> variables, Path log) {
        return start(variables, log, Path.of(""));
    }

    /** The same in another working directory, where another template may lie. */
    static RunnerProcess start(Map<String, String> variables, Path log, Path directory) {
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            var process = launch(variables, log, directory);
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
            var printed = await(process, log);
            return new RunnerProcess(URI.create(printed.group(2)), URI.create(printed.group(1)), process);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops it, and waits until it has ended. */
    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    private static Process launch(Map<String, String> variables, Path log, Path directory) throws IOException {
        var builder = GatewayProcess.jvm(Main.class)
                .directory(directory.toAbsolutePath().toFile());
        builder.environment().keySet().removeAll(UNSET);
        builder.environment().put("PORT", "0");
        builder.environment().put("TABLE_PORT", "0");
        builder.environment().put("DATA", "memory");
        builder.environment().putAll(variables);
        return builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    }

    private static MatchResult await(Process process, Path log) throws IOException {
        var deadline = Instant.now().plus(PATIENCE);
        while (true) {
            boolean mayListen = process.isAlive() && Instant.now().isBefore(deadline);
            var printed = Files.readString(log);
            var listening = LISTENING.matcher(printed);
            if (listening.find()) {
                return listening;
            }
            if (!mayListen) {
                process.destroy();
                throw new SetupFailed("The local runner did not start:\n" + printed);
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }
}
