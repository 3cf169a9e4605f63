package xfusion.tasks.table;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A folder that keeps the data, held by one engine at a time: two would corrupt it. The system drops the hold with the process. */
final class DataFolder implements AutoCloseable {

    private final FileChannel hold;

    private DataFolder(FileChannel hold) {
        this.hold = hold;
    }

    static DataFolder hold(Path folder) {
        try {
            Files.createDirectories(folder);
            return new DataFolder(lock(folder));
        } catch (IOException e) {
            throw new SetupFailed("The data folder %s cannot be used: %s".formatted(folder, e), e);
        }
    }

    private static FileChannel lock(Path folder) throws IOException {
        var hold = FileChannel.open(folder.resolve("in-use"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (hold.tryLock() != null) {
                return hold;
            }
        } catch (OverlappingFileLockException e) {
            // Held by this very process.
        }
        hold.close();
        throw new SetupFailed("The data folder %s is in use by another runner.".formatted(folder));
    }

    @Override
    public void close() {
        try {
            hold.close();
        } catch (IOException e) {
            throw new SetupFailed("The data folder cannot be let go: " + e.getMessage(), e);
        }
    }
}
