package xfusion.tasks.aot;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A package's way to Lambda: zipped as {@code sam deploy} does, unpacked as Lambda does. */
final class Zip {

    private Zip() {}

    /** Like SAM: what links lead to is packed, and every file gets the earliest time that the format knows. */
    static void pack(Path folder, Path zip) throws IOException {
        try (var out = new ZipOutputStream(Files.newOutputStream(zip));
                Stream<Path> files = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            // The cache is large, and how well it is packed does not matter here.
            out.setLevel(1);
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                var entry = new ZipEntry(folder.relativize(file).toString());
                entry.setTimeLocal(Layout.TIME.atZone(ZoneOffset.UTC).toLocalDateTime());
                out.putNextEntry(entry);
                Files.copy(file, out);
            }
        }
    }

    /** Its clock shows UTC. */
    static void unpack(Path zip, Path folder) throws IOException {
        try (var in = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                Path file = folder.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.copy(in, file);
                Files.setLastModifiedTime(
                        file, FileTime.from(entry.getTimeLocal().toInstant(ZoneOffset.UTC)));
                setExecutable(file);
            }
        }
    }

    /** {@link ZipOutputStream} keeps no rights; SAM does, and adds that anybody may read. */
    private static void setExecutable(Path file) {
        if (!file.toFile().setExecutable(true)) {
            throw new PackingFailed("Cannot be made executable: " + file);
        }
    }
}
