package xfusion.tasks.faults.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import xfusion.tasks.faults.history.Call.Change;
import xfusion.tasks.faults.history.Call.Create;

/**
 * The calls on one task, and the task in the end.
 *
 * @param calls in any order
 * @param last as it is in the table; empty if it is not there
 */
record TaskHistory(List<Call> calls, Optional<State> last) {

    List<String> violations() {
        return Stream.of(lost(), forked(), notAsWanted(), madeByNobody(), goneBack(), refusedWithoutARival())
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

    /** A success shows what was asked for; a replayed creation may have moved on, but keeps its content. */
    private Stream<String> notAsWanted() {
        return calls.stream()
                .filter(call -> call.seen()
                        .map(shown -> switch (call.request()) {
                            case Create create -> !create.content().equals(shown.content());
                            case Change change -> !change.status().equals(shown.status());
                            case Call.Get _ -> false;
                        })
                        .orElse(false))
                .map(call -> "Not as wanted: " + call);
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

    /** A creation is refused only for another one that was made; a change for a version only if that is not the current one. */
    private Stream<String> refusedWithoutARival() {
        return calls.stream()
                .filter(call -> switch (call.request()) {
                    case Create create -> call.isRefusedWith(409) && !otherWasMade(create);
                    case Change(var _, var _, var ifMatch) ->
                        call.isRefusedWith(412) && call.version().equals(ifMatch);
                    case Call.Get _ -> false;
                })
                .map(call -> "Refused without a rival: " + call);
    }

    /** The task that is there has a content that only others wanted, or was wanted with it in another status too. */
    private boolean otherWasMade(Create refused) {
        return last.stream()
                .anyMatch(made -> calls.stream()
                        .map(Call::request)
                        .anyMatch(request -> request instanceof Create other
                                && !other.equals(refused)
                                && other.content().equals(made.content())));
    }
}
