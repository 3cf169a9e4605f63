package xfusion.tasks.local;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import xfusion.tasks.table.SetupFailed;

/** The runner in a process of its own, on a free port, for tests of what it serves. */
public final class RunnerProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Pattern LISTENING = Pattern.compile("(?m)^Listening on (\\S+), ");

    /** What the caller's own environment must not decide. */
    private static final List<String> UNSET =
            List.of("BIND", "DEFAULT_OWNER", "AWS_ENDPOINT_URL_DYNAMODB", "JWT_ISSUER", "JWT_AUDIENCE");

    private final Process process;
    private final URI uri;

    private RunnerProcess(Process process, URI uri) {
        this.process = process;
        this.uri = uri;
    }

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
            return new RunnerProcess(process, awaitUri(process, log));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it listens. */
    public URI uri() {
        return uri;
    }

    /** The runner's first process, which has started the other. */
    ProcessHandle launcher() {
        return process.toHandle();
    }

    /** Stops it, and waits until it has ended. */
    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    private static Process launch(Map<String, String> variables, Path log, Path directory) throws IOException {
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        classPath(),
                        Main.class.getName())
                .directory(directory.toAbsolutePath().toFile());
        builder.environment().keySet().removeAll(UNSET);
        builder.environment().put("PORT", "0");
        builder.environment().put("DATA", "memory");
        builder.environment().putAll(variables);
        return builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    }

    /** Surefire keeps the class path in a jar's manifest, and tells it by a property of its own. */
    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                .replace(File.pathSeparator + File.pathSeparator, File.pathSeparator);
    }

    private static URI awaitUri(Process process, Path log) throws IOException {
        var deadline = Instant.now().plus(PATIENCE);
        while (true) {
            boolean mayListen = process.isAlive() && Instant.now().isBefore(deadline);
            var printed = Files.readString(log);
            var listening = LISTENING.matcher(printed);
            if (listening.find()) {
                return URI.create(listening.group(1));
            }
            if (!mayListen) {
                process.destroy();
                throw new SetupFailed("The local runner did not start:\n" + printed);
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(50));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
