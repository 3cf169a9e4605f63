package xfusion.tasks.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import xfusion.tasks.faults.Call.Change;
import xfusion.tasks.faults.Call.Create;
import xfusion.tasks.faults.Call.Get;
import xfusion.tasks.faults.Call.Request;
import xfusion.tasks.faults.Outcome.Refused;
import xfusion.tasks.faults.Outcome.Shown;
import xfusion.tasks.faults.Outcome.Unknown;

/** The checker finds every lie, and calls it by its name; what can be true, it takes. */
class HistoryTest {

    private static final Request CREATE = new Create("1", "Learn", "pending");
    private static final Request CREATE_OTHER = new Create("1", "Other", "pending");
    private static final Request CREATE_WITHOUT_ID = new Create("", "Learn", "pending");
    private static final Request GET = new Get("1");
    private static final Request COMPLETE = new Change("1", "completed", Optional.empty());
    private static final Request CANCEL = new Change("1", "cancelled", Optional.empty());

    private static final State FIRST = state(1, "pending");
    private static final State SECOND = state(2, "completed");
    private static final State THIRD = state(3, "cancelled");
    private static final State EARLY = new State("1", 2, "completed", "at 0", "Learn");
    private static final State REWRITTEN = new State("1", 2, "completed", "at 2", "Other");
    private static final State OTHER_TASK = new State("2", 1, "pending", "at 1", "Learn");

    private static final Outcome UNKNOWN = new Unknown("503");

    private static Story created() {
        return new Story().then(CREATE, shown(FIRST));
    }

    private static Story completed() {
        return created().then(COMPLETE, shown(SECOND));
    }

    @TestFactory
    Stream<DynamicTest> findsWhatIsLostForkedOrRewritten() {
        return Stream.of(
                created().isFoundAs("Lost"),
                completed().isFoundAs("Lost", FIRST),
                created()
                        .meanwhile(COMPLETE, shown(SECOND))
                        .meanwhile(CANCEL, shown(state(2, "cancelled")))
                        .isFoundAs("Forked", SECOND),
                created().then(COMPLETE, shown(REWRITTEN)).isFoundAs("Rewritten", REWRITTEN),
                created().then(COMPLETE, shown(EARLY)).isFoundAs("Rewritten", EARLY),
                completed().then(GET, shown(FIRST)).isFoundAs("Gone back", SECOND),
                created().then(GET, refused(404)).isFoundAs("Gone back", FIRST));
    }

    @TestFactory
    Stream<DynamicTest> findsWhatNobodyHasMade() {
        return Stream.of(
                created().then(complete(1), refused(412, 2)).isFoundAs("Made by nobody", SECOND),
                completed().isFoundAs("Made by nobody", THIRD),
                completed().then(cancel(1), shown(THIRD)).isFoundAs("Made by nobody", THIRD),
                created().then(GET, shown(SECOND)).then(COMPLETE, UNKNOWN).isFoundAs("Made by nobody", SECOND),
                new Story()
                        .then(CREATE_OTHER, UNKNOWN)
                        .then(COMPLETE, shown(SECOND))
                        .isFoundAs("Made by nobody", SECOND),
                new Story().isFoundAs("Created by nobody", FIRST),
                new Story().then(CREATE_WITHOUT_ID, UNKNOWN).isFoundAs("Created twice", FIRST, OTHER_TASK));
    }

    @TestFactory
    Stream<DynamicTest> findsASuccessThatShowsSomethingElse() {
        return Stream.of(
                created().then(COMPLETE, shown(FIRST)).isFoundAs("Not as wanted", FIRST),
                new Story().then(CREATE_OTHER, shown(FIRST)).isFoundAs("Not as wanted", FIRST),
                new Story().then(CREATE, shown(OTHER_TASK)).isFoundAs("Not as wanted", FIRST, OTHER_TASK),
                created()
                        .then(new Create("1", "Learn", "completed"), shown(FIRST))
                        .isFoundAs("Not as wanted", FIRST));
    }

    @TestFactory
    Stream<DynamicTest> findsARefusalWithoutAReason() {
        Stream<Story> stories = Stream.of(
                created().then(CREATE, refused(409)).then(CREATE_OTHER, refused(409)),
                new Story().then(CREATE, UNKNOWN).then(CREATE, refused(409)),
                created().then(complete(1), refused(412, 1)),
                created().then(COMPLETE, refused(412, 1)),
                created().then(complete(2), refused(412)));
        Stream<Story> ofCreations = Stream.of(400, 401, 403, 404, 412, 422)
                .map(status -> new Story().then(CREATE, UNKNOWN).then(CREATE, refused(status)));
        Stream<Story> ofOthers = Stream.of(400, 401, 403, 409)
                .flatMap(status -> Stream.of(
                        created().then(COMPLETE, refused(status)), created().then(GET, refused(status))));
        return Stream.of(stories, ofCreations, ofOthers)
                .flatMap(each -> each)
                .map(story -> story.isFoundAs("Refused without a reason", FIRST));
    }

    @TestFactory
    Stream<DynamicTest> takesWhatCanBeTrue() {
        State fourth = state(4, "completed");
        return Stream.of(
                created()
                        .then(complete(1), shown(SECOND))
                        .then(GET, shown(SECOND))
                        .then(CANCEL, shown(THIRD))
                        .isTrue(THIRD),
                new Story()
                        .then(CREATE, UNKNOWN)
                        .then(COMPLETE, UNKNOWN)
                        .then(GET, shown(FIRST))
                        .isTrue(SECOND),
                completed().then(complete(1), shown(SECOND)).isTrue(SECOND),
                created()
                        .meanwhile(COMPLETE, shown(fourth))
                        .meanwhile(CANCEL, shown(THIRD))
                        .meanwhile(COMPLETE, shown(fourth))
                        .isTrue(fourth),
                completed()
                        .then(cancel(1), refused(412, 2))
                        .then(CREATE_OTHER, refused(409))
                        .isTrue(SECOND),
                new Story().then(CREATE_WITHOUT_ID, UNKNOWN).isTrue(FIRST),
                created()
                        .meanwhile(COMPLETE, UNKNOWN)
                        .meanwhile(complete(1), UNKNOWN)
                        .isTrue(SECOND));
    }

    @Test
    void isWrittenAsJsonLines(@TempDir Path folder) throws IOException {
        created().then(complete(1), refused(400)).history.write(folder.resolve("a.jsonl"), Map.of("1", FIRST));

        assertEquals("""
                {"client":0,"request":{"kind":"Create","taskId":"1","content":"Learn","status":"pending"},\
                "began":0,"ended":1,"outcome":{"kind":"Shown","state":\
                {"taskId":"1","version":1,"status":"pending","updatedAt":"at 1","content":"Learn"}}}
                {"client":0,"request":{"kind":"Change","taskId":"1","status":"completed","ifMatch":1},\
                "began":2,"ended":3,"outcome":{"kind":"Refused","status":400,"version":null}}
                {"last":{"taskId":"1","version":1,"status":"pending","updatedAt":"at 1","content":"Learn"}}
                """, Files.readString(folder.resolve("a.jsonl")));
    }

    private static State state(long version, String status) {
        return new State("1", version, status, "at " + version, "Learn");
    }

    private static Request complete(long ifMatch) {
        return new Change("1", "completed", Optional.of(ifMatch));
    }

    private static Request cancel(long ifMatch) {
        return new Change("1", "cancelled", Optional.of(ifMatch));
    }

    private static Outcome shown(State state) {
        return new Shown(state);
    }

    private static Outcome refused(int status) {
        return new Refused(status, Optional.empty());
    }

    private static Outcome refused(int status, long version) {
        return new Refused(status, Optional.of(version));
    }
}
