package xfusion.tasks.local;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import xfusion.tasks.table.SetupFailed;

/** The runner in a process of its own, on a free port, for tests that want no more of it than its URL. */
public final class RunnerProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** What the caller's own environment must not decide. */
    private static final List<String> UNSET =
            List.of("BIND", "DEFAULT_OWNER", "AWS_ENDPOINT_URL_DYNAMODB", "JWT_ISSUER", "JWT_AUDIENCE");

    private final Process process;
    private final Path log;
    private final int port;
    private volatile boolean closed;

    private RunnerProcess(Process process, Path log, int port) {
        this.process = process;
        this.log = log;
        this.port = port;
    }

    /**
     * Starts it with the tasks in memory, and waits until it listens; it ends with this JVM.
     *
     * @param variables of its environment, besides
     * @param log the file that takes what it says
     */
    public static RunnerProcess start(Map<String, String> variables, Path log) {
        return start(variables, log, Path.of(""));
    }

    /** The same in another working directory, where another template may lie. */
    static RunnerProcess start(Map<String, String> variables, Path log, Path directory) {
        try {
            int port = freePort();
            var runner = new RunnerProcess(launch(variables, log, port, directory), log, port);
            Runtime.getRuntime().addShutdownHook(new Thread(runner::close));
            runner.process.onExit().thenRun(runner::tell);
            runner.await();
            return runner;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it listens. */
    public URI uri() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Stops it, and waits until it has ended. */
    @Override
    public void close() {
        closed = true;
        process.destroy();
        process.onExit().join();
    }

    private static Process launch(Map<String, String> variables, Path log, int port, Path directory)
            throws IOException {
        Files.createDirectories(log.toAbsolutePath().getParent());
        var builder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        classPath(),
                        Main.class.getName()))
                .directory(directory.toAbsolutePath().toFile());
        builder.environment().keySet().removeAll(UNSET);
        builder.environment().put("PORT", Integer.toString(port));
        builder.environment().put("DATA", "memory");
        builder.environment().putAll(variables);
        return builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    }

    /** Surefire keeps the class path in a jar's manifest, and tells it by a property of its own. */
    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                .replace(File.pathSeparator + File.pathSeparator, File.pathSeparator);
    }

    /** Without this, a runner that dies early shows as refused connections only. */
    private void tell() {
        if (closed) {
            return;
        }
        System.err.println("The local runner has ended with " + process.exitValue() + "; see " + log.toAbsolutePath());
    }

    private void await() throws IOException {
        var deadline = Instant.now().plus(PATIENCE);
        while (!listens()) {
            if (!process.isAlive() || Instant.now().isAfter(deadline)) {
                process.destroy();
                throw new SetupFailed("The local runner did not start:\n" + Files.readString(log));
            }
            pause();
        }
    }

    private boolean listens() {
        try (var _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(50));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
