package xfusion.tasks.local.rights;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Writes down who has asked for what: a line for each function, action and resource, the first time.
 *
 * @param file where to; nowhere without one
 * @param seen what stands there already
 */
record CallLog(Optional<Path> file, Set<String> seen) {

    /** The file that {@code TABLE_CALLS} names. */
    static CallLog fromEnvironment() {
        return new CallLog(
                Optional.ofNullable(System.getenv("TABLE_CALLS")).map(Path::of), ConcurrentHashMap.newKeySet());
    }

    void add(String function, String action, String resource) {
        var line = "%s %s %s%n".formatted(function, action, resource);
        if (seen.add(line)) {
            file.ifPresent(path -> append(path, line));
        }
    }

    private static void append(Path file, String line) {
        try {
            Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
