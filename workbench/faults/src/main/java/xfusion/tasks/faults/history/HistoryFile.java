package xfusion.tasks.faults.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** A history for whoever wants to judge it by a checker of their own: a JSON object on each line (JSON Lines). */
public final class HistoryFile {

    private HistoryFile() {}

    /** A task as it is in the end. */
    record Last(State last) {}

    /**
     * Writes the calls, in the order of their ends, and then the tasks.
     *
     * @param table the tasks that are there in the end
     */
    public static void write(Path file, History history, Map<String, State> table) {
        var calls = history.calls().stream().sorted(Comparator.comparingLong(Call::ended));
        var tasks = table.values().stream()
                .sorted(Comparator.comparing(State::taskId))
                .map(Last::new);
        var lines = Stream.concat(calls, tasks).map(JsonMapper.shared()::writeValueAsString);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, (Iterable<String>) lines::iterator);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
