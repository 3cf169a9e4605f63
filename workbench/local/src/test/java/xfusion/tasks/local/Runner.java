package xfusion.tasks.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The runner in processes of its own, and a client of it. */
final class Runner implements AutoCloseable {

    private static final Pattern LISTENING = Pattern.compile("Listening on (http://\\S+), .*");

    private final Process process;
    private final BufferedReader output;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private URI uri = URI.create("http://nowhere.invalid");
    private final Queue<String> log = new ConcurrentLinkedQueue<>();
    private List<ProcessHandle> processes = List.of();

    private Runner(Map<String, String> variables) throws IOException {
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName())
                .redirectErrorStream(true);
        builder.environment().put("PORT", "0");
        builder.environment().putAll(variables);
        process = builder.start();
        output = process.inputReader();
    }

    static Runner start(Map<String, String> variables) throws IOException {
        var runner = new Runner(variables);
        runner.uri = runner.output
                .lines()
                .peek(runner.log::add)
                .map(LISTENING::matcher)
                .filter(line -> line.matches())
                .findFirst()
                .map(line -> URI.create(line.group(1)))
                .orElseThrow(() -> new AssertionError("The runner did not start: " + runner.story()));
        runner.processes = List.of(runner.launcher(), runner.gateway());
        // A full pipe would stop it.
        Thread.ofVirtual().start(() -> runner.output.lines().forEach(runner.log::add));
        return runner;
    }

    static Runner refused(Map<String, String> variables) throws IOException {
        return new Runner(variables);
    }

    /** Where it listens. */
    URI uri() {
        return uri;
    }

    ProcessHandle launcher() {
        return process.toHandle();
    }

    ProcessHandle gateway() {
        return process.children().findFirst().orElseThrow();
    }

    /** Whether both processes end, given a while. */
    boolean isGone() throws InterruptedException, ExecutionException {
        try {
            for (var handle : processes) {
                handle.onExit().get(10, TimeUnit.SECONDS);
            }
            return true;
        } catch (TimeoutException e) {
            return false;
        }
    }

    int exitCode() throws InterruptedException {
        return process.waitFor();
    }

    /** What it said since it listens, and how it ended if it did. */
    String story() {
        return String.join("\n", log) + (process.isAlive() ? "" : "\nended with " + process.exitValue());
    }

    /** All it said, once it has ended. */
    String output() {
        return output.lines().collect(Collectors.joining("\n"));
    }

    /** Creates a task; its location, unless the answer never came. */
    Optional<String> create() {
        var request = HttpRequest.newBuilder(uri.resolve("/tasks"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"description\":\"Survive\"}"))
                .build();
        try {
            return send(request).headers().firstValue("location");
        } catch (UncheckedIOException e) {
            return Optional.empty();
        }
    }

    int status(String path) {
        return send(HttpRequest.newBuilder(uri.resolve(path)).build()).statusCode();
    }

    HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        client.close();
        processes.forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
