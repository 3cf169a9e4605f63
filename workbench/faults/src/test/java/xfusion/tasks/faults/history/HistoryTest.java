package xfusion.tasks.faults.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import xfusion.tasks.faults.history.Call.Change;
import xfusion.tasks.faults.history.Call.Create;
import xfusion.tasks.faults.history.Call.Get;
import xfusion.tasks.faults.history.Call.Request;
import xfusion.tasks.faults.history.Outcome.Refused;
import xfusion.tasks.faults.history.Outcome.Shown;
import xfusion.tasks.faults.history.Outcome.Unknown;

/** The checker itself: it takes what can be true, and every lie is found. */
class HistoryTest {

    private static final Request CREATE = new Create("1", "Learn", "pending");
    private static final Request GET = new Get("1");
    private static final State FIRST = state(1, "pending");
    private static final State SECOND = state(2, "completed");
    private static final State THIRD = state(3, "cancelled");
    private static final Outcome UNKNOWN = new Unknown("503");

    private final History history = new History();
    private int clock;

    private static State state(long version, String status) {
        return new State(version, status, "at " + version, "Learn");
    }

    private static Request change(String status) {
        return new Change("1", status, Optional.empty());
    }

    private static Request change(String status, long ifMatch) {
        return new Change("1", status, Optional.of(ifMatch));
    }

    private static Outcome shown(State state) {
        return new Shown(state);
    }

    private static Outcome refused(int status, long version) {
        return new Refused(status, Optional.of(version));
    }

    private static Outcome refused(int status) {
        return new Refused(status, Optional.empty());
    }

    /** One after the other. */
    private HistoryTest then(Request request, Outcome outcome) {
        history.add(new Call(0, request, clock++, clock++, outcome));
        return this;
    }

    /** Beginning with the very first, ending after all others. */
    private HistoryTest meanwhile(Request request, Outcome outcome) {
        history.add(new Call(1, request, -1, 1000, outcome));
        return this;
    }

    private void isTrueOf(State last) {
        assertEquals(List.of(), history.violations(Map.of("1", last)));
    }

    private void isFoundAs(String violation, Map<String, State> table) {
        List<String> violations = history.violations(table);
        assertTrue(violations.stream().anyMatch(found -> found.startsWith(violation)), violations::toString);
    }

    private void isFoundAs(String violation, State last) {
        isFoundAs(violation, Map.of("1", last));
    }

    @Nested
    class Takes {

        @Test
        void changesInAChain() {
            then(CREATE, shown(FIRST))
                    .then(change("completed", 1), shown(SECOND))
                    .then(GET, shown(SECOND))
                    .then(change("cancelled"), shown(THIRD))
                    .isTrueOf(THIRD);
        }

        @Test
        void anUnknownOutcomeThatCameTrueOrDidNot() {
            then(CREATE, UNKNOWN)
                    .then(change("completed"), UNKNOWN)
                    .then(GET, shown(FIRST))
                    .isTrueOf(SECOND);
        }

        @Test
        void aChangeThatWasSoAlready() {
            then(CREATE, shown(FIRST))
                    .then(change("completed"), shown(SECOND))
                    .then(change("completed", 1), shown(SECOND))
                    .isTrueOf(SECOND);
        }

        @Test
        void aChangeThatHeardOfALaterOne() {
            then(CREATE, shown(FIRST))
                    .meanwhile(change("completed"), shown(state(4, "completed")))
                    .meanwhile(change("cancelled"), shown(THIRD))
                    .meanwhile(change("completed"), shown(state(4, "completed")))
                    .isTrueOf(state(4, "completed"));
        }

        @Test
        void aRefusalWithARival() {
            then(CREATE, shown(FIRST))
                    .then(change("completed"), shown(SECOND))
                    .then(change("cancelled", 1), refused(412, 2))
                    .then(new Create("1", "Other", "pending"), refused(409))
                    .isTrueOf(SECOND);
        }

        @Test
        void aCreationWithoutAnIdThatWasNeverAnswered() {
            then(new Create("", "Learn", "pending"), UNKNOWN).isTrueOf(FIRST);
        }

        @Test
        void oneCallForAnotherWhereOnlyThatFits() {
            then(CREATE, shown(FIRST))
                    .meanwhile(change("completed"), UNKNOWN)
                    .meanwhile(change("completed", 1), UNKNOWN)
                    .isTrueOf(state(2, "completed"));
        }
    }

    @Nested
    class Finds {

        @Test
        void anAcknowledgedCreationThatIsNotThere() {
            then(CREATE, shown(FIRST)).isFoundAs("Lost", Map.of());
        }

        @Test
        void anAcknowledgedChangeThatIsNotThere() {
            then(CREATE, shown(FIRST)).then(change("completed"), shown(SECOND)).isFoundAs("Lost", FIRST);
        }

        @Test
        void twoStatesOfOneVersion() {
            then(CREATE, shown(FIRST))
                    .meanwhile(change("completed"), shown(SECOND))
                    .meanwhile(change("cancelled"), shown(state(2, "cancelled")))
                    .isFoundAs("Forked", SECOND);
        }

        @Test
        void aRefusedChangeThatWasMade() {
            then(CREATE, shown(FIRST))
                    .then(change("completed", 1), refused(412, 2))
                    .isFoundAs("Made by nobody", SECOND);
        }

        @Test
        void aChangeThatWasMadeTwice() {
            then(CREATE, shown(FIRST)).then(change("completed"), shown(SECOND)).isFoundAs("Made by nobody", THIRD);
        }

        @Test
        void aChangeOverAVersionThatItWasNotMeantFor() {
            then(CREATE, shown(FIRST))
                    .then(change("completed"), shown(SECOND))
                    .then(change("cancelled", 1), shown(THIRD))
                    .isFoundAs("Made by nobody", THIRD);
        }

        @Test
        void aChangeThatWasMadeBeforeItWasAskedFor() {
            then(CREATE, shown(FIRST))
                    .then(GET, shown(SECOND))
                    .then(change("completed"), UNKNOWN)
                    .isFoundAs("Made by nobody", SECOND);
        }

        @Test
        void aReadThatGoesBack() {
            then(CREATE, shown(FIRST))
                    .then(change("completed"), shown(SECOND))
                    .then(GET, shown(FIRST))
                    .isFoundAs("Gone back", SECOND);
        }

        @Test
        void aTaskThatIsMissingForAWhile() {
            then(CREATE, shown(FIRST)).then(GET, refused(404)).isFoundAs("Gone back", FIRST);
        }

        @Test
        void aConflictWithoutARival() {
            then(CREATE, UNKNOWN).then(CREATE, refused(409)).isFoundAs("Refused without a rival", FIRST);
        }

        @Test
        void aMismatchWithTheVersionThatThereIs() {
            then(CREATE, shown(FIRST))
                    .then(change("completed", 1), refused(412, 1))
                    .isFoundAs("Refused without a rival", FIRST);
        }

        @Test
        void aTaskThatWasCreatedTwice() {
            then(new Create("", "Learn", "pending"), UNKNOWN)
                    .isFoundAs("Created twice", Map.of("1", FIRST, "2", FIRST));
        }

        @Test
        void aTaskThatNobodyCreated() {
            isFoundAs("Created by nobody", FIRST);
        }
    }
}
