package xfusion.tasks.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/**
 * What a living process has used of the machine so far.
 *
 * @param process the process
 */
public record Footprint(ProcessHandle process) {

    /** The most memory that it has had resident, in bytes; Linux only. */
    public long peakMemory() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/%d/status".formatted(process.pid())))) {
            String peak =
                    lines.filter(line -> line.startsWith("VmHWM:")).findFirst().orElseThrow();
            return Long.parseLong(peak.replaceAll("\\D", "")) * 1024;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How long processors have worked for it, in steps of 10 ms. */
    public Duration processorTime() {
        return process.info().totalCpuDuration().orElseThrow();
    }
}
