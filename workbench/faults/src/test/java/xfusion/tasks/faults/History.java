package xfusion.tasks.faults;

import static java.util.stream.Collectors.groupingBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import xfusion.tasks.faults.Call.Create;

/** All calls of all clients; many threads may add to it. Creations that are to make different tasks differ in content. */
final class History {

    private final Queue<Call> calls = new ConcurrentLinkedQueue<>();

    /** Notes a call that has ended. */
    public void add(Call call) {
        calls.add(call);
    }

    /** The calls so far. */
    public List<Call> calls() {
        return List.copyOf(calls);
    }

    /** How many calls ended with an outcome that nobody knows. */
    public long unknown() {
        return calls.stream().filter(Call::isUnknown).count();
    }

    /**
     * What cannot be true; empty if all of it can.
     *
     * @param table the tasks in the end, read past everything that may fail
     */
    public List<String> violations(Map<String, State> table) {
        Map<String, List<State>> byContent = table.values().stream().collect(groupingBy(State::content));
        List<String> violations = new ArrayList<>();
        byContent.forEach((content, tasks) -> {
            if (tasks.size() > 1) {
                violations.add("Created twice: " + tasks);
            }
        });
        var byTask = calls.stream()
                .map(call -> named(call, byContent))
                .collect(groupingBy(call -> call.request().taskId()));
        byTask.forEach((taskId, calls) ->
                violations.addAll(new TaskHistory(calls, Optional.ofNullable(table.get(taskId))).violations()));
        table.keySet().stream()
                .filter(taskId -> !byTask.containsKey(taskId))
                .forEach(taskId -> violations.add("Created by nobody: " + taskId));
        return violations;
    }

    /** Of a creation that left the id to the server, the answer tells which, or else the table. */
    private static Call named(Call call, Map<String, List<State>> byContent) {
        return call.request() instanceof Create(String id, String content, String status) && id.isEmpty()
                ? call.of(new Create(
                        call.seen()
                                .or(() -> byContent.getOrDefault(content, List.of()).stream()
                                        .findFirst())
                                .map(State::taskId)
                                .orElse(""),
                        content,
                        status))
                : call;
    }

    /** Writes the calls as JSON Lines, in the order of their ends, and then the tasks of the table. */
    public void write(Path file, Map<String, State> table) {
        var ended = calls.stream().sorted(Comparator.comparingLong(Call::ended));
        var tasks = table.values().stream().sorted(Comparator.comparing(State::taskId));
        var lines = Stream.concat(ended, tasks.map(task -> Map.of("last", task)))
                .map(JsonMapper.shared()::writeValueAsString);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, (Iterable<String>) lines::iterator);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
