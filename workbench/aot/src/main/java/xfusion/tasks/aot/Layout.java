package xfusion.tasks.aot;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import xfusion.tasks.table.template.LambdaFunction;

/** What lies where in a package: {@code bootstrap}, {@code java/}, {@code app/}, and after training the cache. */
final class Layout {

    /** The cache, as {@code bootstrap} names it. */
    static final String CACHE = "app.aot";

    /**
     * The time of every jar. The JVM refuses the cache for a jar of another time than it was trained with, and SAM's zips give
     * each file this one: the zip format knows no earlier.
     */
    static final Instant TIME = Instant.parse("1980-01-01T00:00:00Z");

    private Layout() {}

    /** Lays a function out in a new folder; its JVM is linked to, not copied. */
    static void of(Project project, LambdaFunction function, Path java, Path folder) throws IOException {
        // Not lib/, where the runtime interface client would look for classes a second time.
        Path app = Files.createDirectories(folder.resolve("app"));
        copy(project.jar(function), app);
        for (Path file : project.client()) {
            copy(file, app);
        }
        Files.createSymbolicLink(folder.resolve("java"), folder.relativize(java));
        writeBootstrap(project, function, folder.resolve("bootstrap"));
    }

    private static void copy(Path file, Path folder) throws IOException {
        Path copy = Files.copy(file, folder.resolve(file.getFileName()));
        Files.setLastModifiedTime(copy, FileTime.from(TIME));
    }

    private static void writeBootstrap(Project project, LambdaFunction function, Path file) throws IOException {
        String classPath = Stream.concat(Stream.of(project.jar(function)), project.clientJars())
                .map(jar -> "app/" + jar.getFileName())
                .collect(Collectors.joining(":"));
        Files.writeString(
                file,
                template().replace("@class-path@", classPath).replace("@time@", String.valueOf(TIME.getEpochSecond())));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static String template() throws IOException {
        try (InputStream text = Objects.requireNonNull(Layout.class.getResourceAsStream("bootstrap"))) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
