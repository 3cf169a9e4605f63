package xfusion.tasks.faults.history;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import xfusion.tasks.faults.history.Call.Create;

/** Every lie is found, and called by its name. */
class ImpossibleHistoryTest extends WrittenHistory {

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
        then(CREATE, shown(FIRST)).then(change("completed", 1), refused(412, 2)).isFoundAs("Made by nobody", SECOND);
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
    void aSuccessThatShowsAnotherStatus() {
        then(CREATE, shown(FIRST)).then(change("completed"), shown(FIRST)).isFoundAs("Not as wanted", FIRST);
    }

    @Test
    void aSuccessThatShowsAnotherTask() {
        then(new Create("1", "Other", "pending"), shown(FIRST)).isFoundAs("Not as wanted", FIRST);
    }

    @Test
    void aConflictWithARivalThatWasNotMade() {
        then(CREATE, shown(FIRST))
                .then(CREATE, refused(409))
                .then(new Create("1", "Other", "pending"), refused(409))
                .isFoundAs("Refused without a reason", FIRST);
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
        then(CREATE, UNKNOWN).then(CREATE, refused(409)).isFoundAs("Refused without a reason", FIRST);
    }

    @Test
    void aMismatchWithTheVersionThatThereIs() {
        then(CREATE, shown(FIRST))
                .then(change("completed", 1), refused(412, 1))
                .isFoundAs("Refused without a reason", FIRST);
    }

    @Test
    void aTaskThatWasCreatedTwice() {
        then(new Create("", "Learn", "pending"), UNKNOWN).isFoundAs("Created twice", Map.of("1", FIRST, "2", FIRST));
    }

    @Test
    void aTaskThatNobodyCreated() {
        isFoundAs("Created by nobody", FIRST);
    }

    @Test
    void aSuccessThatNamesAnotherTask() {
        var other = new State("2", 1, "pending", "at 1", "Learn");
        then(CREATE, shown(other)).isFoundAs("Not as wanted", Map.of("1", FIRST, "2", other));
    }

    @Test
    void aReplayOfACreationInAnotherStatus() {
        then(CREATE, shown(FIRST))
                .then(new Create("1", "Learn", "completed"), shown(FIRST))
                .isFoundAs("Not as wanted", FIRST);
    }

    @Test
    void aChangeOfWhatTheTaskIsAbout() {
        then(CREATE, shown(FIRST))
                .then(change("completed"), shown(new State("1", 2, "completed", "at 2", "Other")))
                .isFoundAs("Rewritten", new State("1", 2, "completed", "at 2", "Other"));
    }

    @Test
    void aVersionThatIsDatedBeforeTheOneItFollows() {
        var early = new State("1", 2, "completed", "at 0", "Learn");
        then(CREATE, shown(FIRST)).then(change("completed"), shown(early)).isFoundAs("Rewritten", early);
    }

    @Test
    void aFirstVersionThatNobodyHasSeenOfAnotherContent() {
        then(new Create("1", "Other", "pending"), UNKNOWN)
                .then(change("completed"), shown(SECOND))
                .isFoundAs("Made by nobody", SECOND);
    }

    @Test
    void aMismatchWithNoVersionThatWasMeant() {
        then(CREATE, shown(FIRST))
                .then(change("completed"), refused(412, 1))
                .isFoundAs("Refused without a reason", FIRST);
    }

    @Test
    void aMismatchThatDoesNotTellTheVersion() {
        then(CREATE, shown(FIRST))
                .then(change("completed", 2), refused(412))
                .isFoundAs("Refused without a reason", FIRST);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 412, 422})
    void anyOtherRefusalOfACreation(int status) {
        then(CREATE, UNKNOWN).then(CREATE, refused(status)).isFoundAs("Refused without a reason", FIRST);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 409})
    void anyOtherRefusalOfAChangeOrARead(int status) {
        then(CREATE, shown(FIRST))
                .then(change("completed"), refused(status))
                .isFoundAs("Refused without a reason", FIRST);
        then(GET, refused(status)).isFoundAs("Refused without a reason", FIRST);
    }
}
