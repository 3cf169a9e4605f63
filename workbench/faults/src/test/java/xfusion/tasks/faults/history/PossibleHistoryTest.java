package xfusion.tasks.faults.history;

import org.junit.jupiter.api.Test;
import xfusion.tasks.faults.history.Call.Create;

/** What can be true, the checker takes. */
class PossibleHistoryTest extends WrittenHistory {

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
