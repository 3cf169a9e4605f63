package xfusion.tasks.faults.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import xfusion.tasks.faults.history.Call.Create;

/** All calls of all clients; many threads may add to it. Every creation that is to make another task has another content. */
public final class History {

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
     * @param table the tasks that are there in the end, read past everything that may fail
     */
    public List<String> violations(Map<String, State> table) {
        Map<String, List<String>> idsByContent = table.keySet().stream()
                .collect(Collectors.groupingBy(
                        id -> table.getOrDefault(id, State.NONE).content()));
        List<String> violations = new ArrayList<>();
        idsByContent.forEach((content, ids) -> {
            if (ids.size() > 1) {
                violations.add("Created twice: %s as %s".formatted(content, ids));
            }
        });
        var byTask = calls.stream()
                .map(call -> named(call, idsByContent))
                .collect(Collectors.groupingBy(call -> call.request().taskId()));
        byTask.forEach((taskId, calls) ->
                violations.addAll(new TaskHistory(calls, Optional.ofNullable(table.get(taskId))).violations()));
        table.keySet().stream()
                .filter(taskId -> !byTask.containsKey(taskId))
                .forEach(taskId -> violations.add("Created by nobody: " + taskId));
        return violations;
    }

    /** Of a creation that left the id to the server, the answer tells which, or else the table. */
    private static Call named(Call call, Map<String, List<String>> idsByContent) {
        return call.request() instanceof Create(String id, String content, String status) && id.isEmpty()
                ? call.of(new Create(idOf(call, idsByContent.getOrDefault(content, List.of(""))), content, status))
                : call;
    }

    private static String idOf(Call call, List<String> inTheTable) {
        return call.seen().map(State::taskId).orElse(inTheTable.getFirst());
    }
}
