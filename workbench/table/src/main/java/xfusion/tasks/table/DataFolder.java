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
            var hold = FileChannel.open(folder.resolve("in-use"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locked(hold)) {
                hold.close();
                throw new TableException("The data folder %s is in use by another process.".formatted(folder));
            }
            return new DataFolder(hold);
        } catch (IOException e) {
            throw new TableException("The data folder %s cannot be used: %s".formatted(folder, reason(e)), e);
        }
    }

    private static boolean locked(FileChannel hold) throws IOException {
        try {
            return hold.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static String reason(IOException e) {
        return switch (e) {
            case java.nio.file.AccessDeniedException denied -> "no permission";
            case java.nio.file.FileAlreadyExistsException file -> "it is a file";
            default -> String.valueOf(e.getMessage());
        };
    }

    @Override
    public void close() {
        try {
            hold.close();
        } catch (IOException e) {
            throw new TableException("The data folder cannot be let go: " + e.getMessage(), e);
        }
    }
}
