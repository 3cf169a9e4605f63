package xfusion.tasks.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/**
 * Each request is done, its reply is lost, and the SDK sends it again: a client hears of nothing but success.
 *
 * <p>{@code -Dfaults.replies}: how many replies of creations are lost, and how many of changes.
 */
class LostRepliesTest {

    private static final int REPLIES = Integer.getInteger("faults.replies", 30);

    @AutoClose
    private final FaultyApi api = new FaultyApi("me");

    private final History history = new History();
    private final Client client = new Client(0, api.uri(), history);

    private void loseEverySecondReply() {
        var replies = new AtomicInteger();
        api.line().disturb(() -> replies.getAndIncrement() % 2 == 0 ? Disturbance.RESET_AFTER : Disturbance.NONE);
    }

    @Test
    void ofCreationsMakeNoSecondTaskAndNoConflict() throws InterruptedException {
        loseEverySecondReply();

        for (int i = 0; i < REPLIES; i++) {
            assertVersion(1, client.create(i % 2 == 0 ? "task-" + i : "", "number " + i, "pending"));
        }

        assertNothingWrong("lost replies of creations", REPLIES);
    }

    @Test
    void ofChangesMakeNoSecondChangeAndNoMismatch() throws InterruptedException {
        client.create("task", "one", "pending");
        loseEverySecondReply();

        for (int i = 0; i < REPLIES; i++) {
            var expected = i % 2 == 0 ? Optional.of(i + 1L) : Optional.<Long>empty();
            assertVersion(i + 2L, client.change("task", i % 2 == 0 ? "completed" : "pending", expected));
        }

        assertNothingWrong("lost replies of changes", 1);
    }

    private static void assertVersion(long version, Call call) {
        assertEquals(version, call.outcome() instanceof Outcome.Shown(var state) ? state.version() : 0, call::toString);
    }

    private void assertNothingWrong(String what, int tasks) throws InterruptedException {
        assertEquals(REPLIES, api.line().requests(Disturbance.RESET_AFTER));
        assertEquals(tasks, api.table().size());
        assertEquals(List.of(), api.violations(what, history));
        System.out.printf("%s: %d, 0 violations%n", what, REPLIES);
    }
}
