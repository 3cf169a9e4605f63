package xfusion.tasks.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A function in a process of its own, as Lambda runs it: started, perhaps frozen and restored, and then handed one event
 * after the other. What it writes goes to a file.
 *
 * <p>Every method that waits throws {@link FunctionFailed} where the process ends, reports an error of its own, or takes
 * longer than a minute.
 */
public final class FunctionProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final RuntimeApi api = new RuntimeApi();
    private final Path output;
    private final long began;
    private final Process process;

    private FunctionProcess(
            FunctionArtifact function, LambdaRuntime runtime, Map<String, String> environment, Path output) {
        this.output = output;
        var builder = new ProcessBuilder(runtime.command(function.folder(), function.handler(), function.megabytes()))
                .directory(function.folder().toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().clear();
        builder.environment().putAll(function.environment(api.address()));
        builder.environment().putAll(environment);
        began = System.nanoTime();
        process = start(builder);
        process.onExit()
                .thenRun(() -> api.fail(new FunctionFailed(
                        "%s ended with %d: %s".formatted(function.name(), process.exitValue(), output()))));
    }

    /**
     * Starts a function's process.
     *
     * @param environment what Lambda or the template would set besides, such as {@code TABLE_NAME}
     * @param output the file that takes what the process writes
     */
    public static FunctionProcess start(
            FunctionArtifact function, LambdaRuntime runtime, Map<String, String> environment, Path output) {
        return new FunctionProcess(function, runtime, environment, output);
    }

    /** Waits until the process asks for its first event; how long that took from its start. */
    public Duration awaitReady() {
        return Duration.ofNanos(await(api.ready()) - began);
    }

    /** Waits until the process may be frozen, which it says only under SnapStart; how long that took from its start. */
    public Duration awaitFrozen() {
        return Duration.ofNanos(await(api.frozen()) - began);
    }

    /** Restores the frozen process; how long it took to ask for its first event. */
    public Duration restore() {
        long thawed = System.nanoTime();
        api.thaw();
        return Duration.ofNanos(await(api.ready()) - thawed);
    }

    /** Hands the function an event, and waits for the answer. */
    public Answer invoke(byte[] event) {
        return await(api.invoke(event));
    }

    /** What the process has used so far. */
    public Footprint footprint() {
        return new Footprint(process.toHandle());
    }

    /** The id of the process. */
    public long pid() {
        return process.pid();
    }

    /** What the process has written. */
    public String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks the process to end, as Lambda does before it takes an environment down, and waits until it has. */
    public void stop() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE)) {
                throw new FunctionFailed("The process does not end within %s: %s".formatted(PATIENCE, output()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FunctionFailed("Interrupted", e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
        api.close();
    }

    private static Process start(ProcessBuilder builder) {
        try {
            return builder.start();
        } catch (IOException e) {
            throw new FunctionFailed("The process cannot start: " + e.getMessage(), e);
        }
    }

    private <T> T await(CompletableFuture<T> event) {
        try {
            return event.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new FunctionFailed(String.valueOf(e.getMessage()), e);
        } catch (TimeoutException e) {
            throw new FunctionFailed("No sign from the process within %s: %s".formatted(PATIENCE, output()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FunctionFailed("Interrupted", e);
        }
    }
}
