package xfusion.tasks.aot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ZipTest {

    @TempDir
    private Path root;

    private Path unpacked;

    @BeforeEach
    void packAndUnpack() throws IOException {
        Path java = Files.createDirectory(root.resolve("java"));
        Files.writeString(java.resolve("release"), "25");
        Path folder = Files.createDirectory(root.resolve("folder"));
        Files.createSymbolicLink(folder.resolve("java"), java);
        unpacked = root.resolve("unpacked");

        Zip.pack(folder, root.resolve("zip"));
        Zip.unpack(root.resolve("zip"), unpacked);
    }

    @Test
    void packsWhatALinkLeadsTo() throws IOException {
        assertEquals("25", Files.readString(unpacked.resolve("java/release")));
        assertFalse(Files.isSymbolicLink(unpacked.resolve("java")));
    }

    @Test
    void givesEveryFileTheEarliestTime() throws IOException {
        assertEquals(
                Layout.TIME,
                Files.getLastModifiedTime(unpacked.resolve("java/release")).toInstant());
    }
}
