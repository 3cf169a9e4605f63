package xfusion.tasks.faults;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import xfusion.tasks.faults.Call.Change;
import xfusion.tasks.faults.Call.Create;
import xfusion.tasks.faults.Call.Get;

/**
 * What the callers of one task were told, each by itself: a success shows what was asked for, a refusal has its reason.
 *
 * @param calls in any order
 * @param first the task's first version; empty if nobody has seen it
 * @param last the task in the end; empty if it is not there
 */
record Replies(List<Call> calls, Optional<State> first, Optional<State> last) {

    Stream<String> violations() {
        return Stream.concat(
                calls.stream().filter(this::isNotAsWanted).map(call -> "Not as wanted: " + call),
                calls.stream().filter(this::isRefusedWithoutReason).map(call -> "Refused without a reason: " + call));
    }

    private boolean isNotAsWanted(Call call) {
        return call.seen()
                .filter(shown -> !shown.taskId().equals(call.request().taskId()) || !isWanted(call, shown))
                .isPresent();
    }

    /** A replayed creation may have moved on since, but keeps its content, and began in the status that was asked for. */
    private boolean isWanted(Call call, State shown) {
        return switch (call.request()) {
            case Create create ->
                create.content().equals(shown.content())
                        && first.map(made -> made.status().equals(create.status()))
                                .orElse(true);
            case Change change -> change.status().equals(shown.status());
            case Get _ -> true;
        };
    }

    /** Where there is no task, where another one is that a rival has made, or where another version was meant. */
    private boolean isRefusedWithoutReason(Call call) {
        if (!(call.outcome() instanceof Outcome.Refused(int status, var version))) {
            return false;
        }
        return !switch (call.request()) {
            case Get _ -> status == 404;
            case Change(var _, var _, var ifMatch) ->
                status == 404
                        || status == 412 && ifMatch.isPresent() && version.isPresent() && !version.equals(ifMatch);
            case Create create -> status == 409 && otherWasMade(create);
        };
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
