package xfusion.tasks.aot;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import xfusion.tasks.table.template.LambdaFunction;

/**
 * What lies where in a package: {@code bootstrap}, {@code java/}, {@code app/}, and after training the cache.
 *
 * @param root the project's folder
 */
record Layout(Path root) {

    /** The cache, as {@code bootstrap} names it. */
    static final String CACHE = "app.aot";

    /**
     * The time of every jar. The JVM refuses the cache for a jar of another time than it was trained with, and SAM's zips give
     * each file this one: the zip format knows no earlier.
     */
    static final Instant TIME = Instant.parse("1980-01-01T00:00:00Z");

    /** The jars of a function: its own, as for the managed runtime, and those of the runtime interface client. */
    List<Path> jars(LambdaFunction function) {
        Path folder = root.resolve(function.codeUri());
        Path own = folder.resolve("target/lambda/lib/" + folder.getFileName() + ".jar");
        return Stream.concat(
                        Stream.of(own), client().filter(file -> file.toString().endsWith(".jar")))
                .toList();
    }

    /** Lays a function out in a new folder; its JVM is linked to, not copied. */
    void layOut(LambdaFunction function, Path java, Path folder) throws IOException {
        // Not lib/, where the runtime interface client would look for classes a second time.
        Path app = Files.createDirectories(folder.resolve("app"));
        for (Path file :
                Stream.concat(jars(function).stream(), client()).distinct().toList()) {
            Path copy = Files.copy(file, app.resolve(file.getFileName()));
            Files.setLastModifiedTime(copy, FileTime.from(TIME));
        }
        Files.createSymbolicLink(folder.resolve("java"), folder.relativize(java));
        writeBootstrap(function, folder.resolve("bootstrap"));
    }

    private void writeBootstrap(LambdaFunction function, Path file) throws IOException {
        String classPath =
                jars(function).stream().map(jar -> "app/" + jar.getFileName()).collect(Collectors.joining(":"));
        try (InputStream template = Objects.requireNonNull(Layout.class.getResourceAsStream("bootstrap"))) {
            var script = new String(template.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("@class-path@", classPath)
                    .replace("@time@", String.valueOf(TIME.getEpochSecond()));
            Files.writeString(file, script);
        }
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** The runtime interface client: jars, in an order that is always the same, and its native half. */
    private Stream<Path> client() {
        return list("workbench/runtime/target/ric").stream();
    }

    /** The files of events/ that a function is trained with: those whose names begin with its folder's. */
    List<Path> events(LambdaFunction function) {
        String stem = Path.of(function.codeUri()).getFileName().toString();
        return list("events").stream()
                .filter(file -> stem.equals(owner(file.getFileName().toString())))
                .toList();
    }

    /** {@code list-tasks-by-status.json} belongs to {@code list-tasks}: the longest folder name that it begins with. */
    private String owner(String event) {
        return list("functions").stream()
                .map(folder -> folder.getFileName().toString())
                .filter(stem -> event.matches(stem + "(-.*)?\\.json"))
                .reduce("", (one, other) -> other.length() > one.length() ? other : one);
    }

    private List<Path> list(String folder) {
        try (Stream<Path> files = Files.list(root.resolve(folder))) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new IllegalStateException("Cannot be listed: " + folder, e);
        }
    }
}
