package xfusion.tasks.e2e;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The local runner as a process of its own, with a table in memory; it ends with this JVM. */
final class LocalRunner {

    private static final Path LOG = Path.of("target", "local-runner.log");
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private LocalRunner() {}

    /** Starts it and waits until it listens. */
    static String start() {
        try {
            int port = freePort();
            Process runner = launch(port);
            Runtime.getRuntime().addShutdownHook(new Thread(runner::destroy));
            runner.onExit().thenAccept(LocalRunner::tell);
            await(port, runner);
            return "http://127.0.0.1:" + port;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Process launch(int port) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Files.createDirectories(LOG.getParent());
        var builder = new ProcessBuilder(List.of(
                java,
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classPath(),
                "xfusion.tasks.local.Main"));
        builder.environment().put("PORT", Integer.toString(port));
        builder.environment().put("DATA", "memory");
        builder.environment().keySet().removeAll(List.of("BIND", "DEFAULT_OWNER", "AWS_ENDPOINT_URL_DYNAMODB"));
        return builder.redirectErrorStream(true).redirectOutput(LOG.toFile()).start();
    }

    /** Without this, a runner that dies early shows as refused connections only. */
    private static void tell(Process ended) {
        System.err.println("The local runner has ended with " + ended.exitValue() + "; see " + LOG.toAbsolutePath());
    }

    /** Surefire keeps the class path in a jar's manifest, and tells it by a property of its own. */
    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                .replace(File.pathSeparator + File.pathSeparator, File.pathSeparator);
    }

    private static void await(int port, Process runner) throws IOException {
        var deadline = Instant.now().plus(PATIENCE);
        while (!listens(port)) {
            if (!runner.isAlive() || Instant.now().isAfter(deadline)) {
                runner.destroy();
                throw new IllegalStateException("The local runner did not start:\n" + Files.readString(LOG));
            }
            pause();
        }
    }

    private static boolean listens(int port) {
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
