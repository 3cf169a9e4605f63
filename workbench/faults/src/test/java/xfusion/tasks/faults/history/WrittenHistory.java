package xfusion.tasks.faults.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import xfusion.tasks.faults.history.Call.Change;
import xfusion.tasks.faults.history.Call.Create;
import xfusion.tasks.faults.history.Call.Get;
import xfusion.tasks.faults.history.Call.Request;
import xfusion.tasks.faults.history.Outcome.Refused;
import xfusion.tasks.faults.history.Outcome.Shown;
import xfusion.tasks.faults.history.Outcome.Unknown;

/** A history as a test writes it, held against the table as it says it is. */
abstract class WrittenHistory {

    static final Request CREATE = new Create("1", "Learn", "pending");
    static final Request GET = new Get("1");
    static final State FIRST = state(1, "pending");
    static final State SECOND = state(2, "completed");
    static final State THIRD = state(3, "cancelled");
    static final Outcome UNKNOWN = new Unknown("503");

    private final History history = new History();
    private int clock;

    static State state(long version, String status) {
        return new State("1", version, status, "at " + version, "Learn");
    }

    static Request change(String status) {
        return new Change("1", status, Optional.empty());
    }

    static Request change(String status, long ifMatch) {
        return new Change("1", status, Optional.of(ifMatch));
    }

    static Outcome shown(State state) {
        return new Shown(state);
    }

    static Outcome refused(int status, long version) {
        return new Refused(status, Optional.of(version));
    }

    static Outcome refused(int status) {
        return new Refused(status, Optional.empty());
    }

    /** One after the other. */
    WrittenHistory then(Request request, Outcome outcome) {
        history.add(new Call(0, request, clock++, clock++, outcome));
        return this;
    }

    /** Beginning with the very first, ending after all others. */
    WrittenHistory meanwhile(Request request, Outcome outcome) {
        history.add(new Call(1, request, -1, 1000, outcome));
        return this;
    }

    void isTrueOf(State last) {
        assertEquals(List.of(), history.violations(Map.of("1", last)));
    }

    void isFoundAs(String violation, Map<String, State> table) {
        List<String> violations = history.violations(table);
        assertTrue(violations.stream().anyMatch(found -> found.startsWith(violation)), violations::toString);
    }

    void isFoundAs(String violation, State last) {
        isFoundAs(violation, Map.of("1", last));
    }
}
