package xfusion.tasks.faults;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The calls on one task, and the task in the end.
 *
 * @param calls in any order
 * @param last as it is in the table; empty if it is not there
 */
record TaskHistory(List<Call> calls, Optional<State> last) {

    List<String> violations() {
        var first = seen().filter(state -> state.version() == 1).findFirst();
        return Stream.of(
                        lost(),
                        forked(),
                        rewritten(),
                        new Replies(calls, first, last).violations(),
                        madeByNobody(),
                        goneBack())
                .flatMap(violations -> violations)
                .toList();
    }

    /** Every version that somebody was told of is there, or was followed by others. */
    private Stream<String> lost() {
        long there = last.map(State::version).orElse(0L);
        return calls.stream()
                .filter(call -> call.version().orElse(0L) > there)
                .map(call -> "Lost: the table is at version %d after %s".formatted(there, call));
    }

    /** A version has one state, whoever saw it, the table included. */
    private Stream<String> forked() {
        Map<Long, State> states = new TreeMap<>();
        return seen().filter(state ->
                        !state.equals(Objects.requireNonNullElse(states.putIfAbsent(state.version(), state), state)))
                .map(state -> "Forked: %s is also %s".formatted(state, states.get(state.version())));
    }

    /** What a task is about never changes, and each version is dated after the one before it. */
    private Stream<String> rewritten() {
        List<State> states = states();
        return Stream.iterate(1, i -> i < states.size(), i -> i + 1)
                .filter(i -> !mayFollow(states.get(i), states.get(i - 1)))
                .map(i -> "Rewritten: %s after %s".formatted(states.get(i), states.get(i - 1)));
    }

    private static boolean mayFollow(State next, State state) {
        return next.content().equals(state.content())
                && (next.version() == state.version() || next.updatedAt().compareTo(state.updatedAt()) > 0);
    }

    /** What was seen of the task, by versions. */
    private List<State> states() {
        return seen().distinct()
                .sorted(Comparator.comparingLong(State::version))
                .toList();
    }

    /** What the task is about; empty if nobody has seen it. */
    Optional<String> content() {
        return seen().map(State::content).findFirst();
    }

    private Stream<State> seen() {
        return Stream.concat(calls.stream().flatMap(call -> call.seen().stream()), last.stream());
    }

    /** Each version was made by a call of its own that may have made it: no effect of a refused one, and none twice. */
    private Stream<String> madeByNobody() {
        return new Makers(this)
                .versionsWithoutOne().stream()
                        .map(version -> "Made by nobody: version %d among %s".formatted(version, around(version)));
    }

    private List<Call> around(long version) {
        return calls.stream()
                .filter(call -> Math.abs(call.version().orElse(version) - version) < 2)
                .sorted(Comparator.comparingLong(Call::began))
                .toList();
    }

    /** The versions that there were, each with its state if anybody saw it. */
    Map<Long, Optional<State>> versions() {
        Map<Long, Optional<State>> versions = new TreeMap<>();
        LongStream.rangeClosed(1, last.map(State::version).orElse(0L))
                .forEach(version -> versions.put(version, Optional.empty()));
        seen().forEach(state -> versions.put(state.version(), Optional.of(state)));
        return versions;
    }

    /** When the first who was told of this version, or of a later one, had it. */
    long firstTold(long version) {
        return calls.stream()
                .filter(call -> call.version().orElse(0L) >= version)
                .mapToLong(Call::ended)
                .min()
                .orElse(Long.MAX_VALUE);
    }

    /** Who begins after another has ended is told of no earlier version. */
    private Stream<String> goneBack() {
        var byEnd = calls.stream()
                .filter(call -> call.version().isPresent())
                .sorted(Comparator.comparingLong(Call::ended))
                .toList();
        var byBegin =
                calls.stream().sorted(Comparator.comparingLong(Call::began)).toList();
        List<String> violations = new ArrayList<>();
        int next = 0;
        long newest = 0;
        for (Call call : byBegin) {
            while (next < byEnd.size() && byEnd.get(next).ended() < call.began()) {
                newest = Math.max(newest, byEnd.get(next++).version().orElseThrow());
            }
            boolean missing = newest > 0 && call.isRefusedWith(404);
            if (missing || call.version().orElse(newest) < newest) {
                violations.add("Gone back: version %d was told before %s".formatted(newest, call));
            }
        }
        return violations.stream();
    }
}
