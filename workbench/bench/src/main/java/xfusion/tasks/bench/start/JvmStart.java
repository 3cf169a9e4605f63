package xfusion.tasks.bench.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;
import xfusion.tasks.bench.stage.BenchFailed;
import xfusion.tasks.runtime.Footprint;
import xfusion.tasks.runtime.LambdaRuntime;

/**
 * Starts the JVM as the managed runtime does, for nothing.
 *
 * @param megabytes the memory of the function that it could have been
 */
record JvmStart(int megabytes) implements Supplier<Sample> {

    @Override
    public Sample get() {
        var command = LambdaRuntime.managed().java(megabytes, classes().toString(), EmptyMain.class.getName());
        long began = System.nanoTime();
        Process process = start(command.toArray(String[]::new));
        try {
            Duration ready = awaitMain(process, began);
            var footprint = new Footprint(process.toHandle());
            return new Sample(Duration.ZERO, ready, Duration.ZERO, footprint.processorTime(), footprint.peakMemory());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            process.destroyForcibly().onExit().join();
        }
    }

    private static Process start(String... command) {
        try {
            return new ProcessBuilder(command).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Duration awaitMain(Process process, long began) throws IOException {
        if (process.getInputStream().read() != '\n') {
            throw new BenchFailed(
                    "The JVM did not start: " + process.errorReader().readAllAsString());
        }
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private static Path classes() {
        return Path.of(EmptyMain.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath());
    }
}
