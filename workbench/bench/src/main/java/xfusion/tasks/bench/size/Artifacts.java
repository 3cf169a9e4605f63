package xfusion.tasks.bench.size;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import xfusion.tasks.bench.figures.Contender;
import xfusion.tasks.bench.figures.Size;
import xfusion.tasks.bench.stage.Candidates;
import xfusion.tasks.runtime.FunctionArtifact;

/** Weighs what was built. */
public final class Artifacts {

    private Artifacts() {}

    /** The size of every artifact of every contender. */
    public static List<Size> weigh(Candidates candidates) {
        return Stream.of(Contender.values())
                .flatMap(contender ->
                        candidates.artifacts(contender).stream().map(artifact -> weigh(contender, artifact)))
                .toList();
    }

    private static Size weigh(Contender contender, FunctionArtifact artifact) {
        List<Path> files = files(artifact.folder());
        return new Size(contender, artifact.name(), zipped(artifact.folder(), files), unpacked(files));
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long unpacked(List<Path> files) {
        return files.stream().mapToLong(file -> file.toFile().length()).sum();
    }

    /** Deflated, as {@code sam deploy} uploads it. */
    private static long zipped(Path folder, List<Path> files) {
        var counter = new Counter();
        try (var zip = new ZipOutputStream(counter)) {
            for (Path file : files) {
                zip.putNextEntry(new ZipEntry(folder.relativize(file).toString()));
                Files.copy(file, zip);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return counter.bytes;
    }

    private static final class Counter extends OutputStream {

        private long bytes;

        @Override
        public void write(int oneByte) {
            bytes++;
        }

        @Override
        public void write(byte[] buffer, int from, int length) {
            bytes += length;
        }
    }
}
