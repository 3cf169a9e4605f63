package xfusion.tasks.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.core.util.VersionInfo;
import xfusion.tasks.bench.figures.Machine;
import xfusion.tasks.runtime.LambdaRuntime;

/**
 * Finds out where the bench runs, and what.
 *
 * @param root the project's folder
 */
record Machines(Path root) {

    private static final String CLIENT = "aws-lambda-java-runtime-interface-client-";

    Machine describe(int rounds) {
        return new Machine(
                Instant.now().truncatedTo(ChronoUnit.SECONDS),
                commit(),
                Runtime.getRuntime().availableProcessors(),
                line(Path.of("/proc/cpuinfo"), "model name").orElse(System.getProperty("os.arch")),
                line(Path.of("/proc/meminfo"), "MemTotal")
                        .map(total -> Long.parseLong(total.replaceAll("\\D", "")) * 1024)
                        .orElse(0L),
                "%s %s".formatted(System.getProperty("os.name"), System.getProperty("os.version")),
                "%s %s"
                        .formatted(
                                System.getProperty("java.vendor.version"), System.getProperty("java.runtime.version")),
                runtimeClient(),
                VersionInfo.SDK_VERSION,
                rounds);
    }

    private String commit() {
        try {
            var git = new ProcessBuilder("git", "describe", "--always", "--dirty", "--abbrev=12")
                    .directory(root.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String name = git.inputReader().readAllAsString().strip();
            return name.isEmpty() ? "unknown" : name;
        } catch (IOException e) {
            return "unknown";
        }
    }

    private static Optional<String> line(Path file, String name) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(name))
                    .findFirst()
                    .map(line -> line.substring(line.indexOf(':') + 1).strip());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static String runtimeClient() {
        try (Stream<Path> jars = Files.list(LambdaRuntime.managed().client())) {
            return jars.map(jar -> jar.getFileName().toString())
                    .filter(name -> name.startsWith(CLIENT))
                    .findFirst()
                    .map(name -> name.substring(CLIENT.length()).replaceAll("-.*", ""))
                    .orElse("unknown");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
