package xfusion.tasks.faults;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import xfusion.tasks.faults.Call.Change;
import xfusion.tasks.faults.Call.Create;
import xfusion.tasks.faults.Call.Get;

/**
 * Who made which version of a task: a matching of versions with calls, in which a call makes one version at the most, found
 * by augmenting paths.
 */
final class Makers {

    private final TaskHistory task;
    private final Map<Call, Long> made = new IdentityHashMap<>();

    Makers(TaskHistory task) {
        this.task = task;
    }

    List<Long> versionsWithoutOne() {
        List<Long> without = new ArrayList<>();
        task.versions().forEach((version, state) -> {
            if (!find(version, state, Collections.newSetFromMap(new IdentityHashMap<>()))) {
                without.add(version);
            }
        });
        return without;
    }

    private boolean find(long version, Optional<State> state, Set<Call> tried) {
        long told = task.firstTold(version);
        for (Call call : task.calls()) {
            if (call.began() < told && mayHaveMade(call, version, state) && tried.add(call) && isFree(call, tried)) {
                made.put(call, version);
                return true;
            }
        }
        return false;
    }

    /** Free, or freed by finding another call for what it has made so far. */
    private boolean isFree(Call call, Set<Call> tried) {
        Long other = made.get(call);
        return other == null || find(other, task.versions().getOrDefault(other, Optional.empty()), tried);
    }

    private boolean mayHaveMade(Call call, long version, Optional<State> state) {
        // A success shows the version that it made, or, after a lost reply, a later one that is as wanted too.
        boolean agrees = call.isUnknown()
                || call.seen().filter(shown -> shown.version() >= version).isPresent();
        return agrees
                && switch (call.request()) {
                    case Create create ->
                        version == 1
                                && state.map(made -> made.status().equals(create.status()))
                                        .orElse(true)
                                && task.content()
                                        .map(content -> content.equals(create.content()))
                                        .orElse(true);
                    case Change(var _, var status, var ifMatch) ->
                        version > 1
                                && state.map(made -> made.status().equals(status))
                                        .orElse(true)
                                && ifMatch.map(from -> from == version - 1).orElse(true);
                    case Get _ -> false;
                };
    }
}
