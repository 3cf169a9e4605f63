package xfusion.tasks.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import xfusion.tasks.faults.history.History;
import xfusion.tasks.faults.history.Outcome;

/** A fault that goes on, whatever it is: every operation ends in time, gives the table up after three requests, and recovers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryFaultTest {

    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final Duration RECOVERY = Duration.ofSeconds(1);
    private static final int ATTEMPTS = 3;

    @AutoClose
    private final FaultyApi api = new FaultyApi();

    private final Client client = new Client(0, api.uri(), new History());

    @BeforeAll
    void createATask() {
        client.create("1", "Learn DynamoDB", "pending");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void endsInTimeAndIsOver(Fault fault) throws Exception {
        api.line().meet(() -> fault);
        int before = api.line().requests(fault);

        List<Callable<Boolean>> operations = List.of(
                () -> isUnknown(client.create("new-" + fault, "x", "pending").outcome()),
                () -> isUnknown(client.get("1").outcome()),
                () -> isUnknown(
                        client.change("1", "completed", Optional.empty()).outcome()),
                () -> client.list("") == 503);
        long began = System.nanoTime();
        boolean allUnknown = allOf(operations);
        var longest = Duration.ofNanos(System.nanoTime() - began);
        int requests = api.line().requests(fault) - before;

        System.out.printf("%s: longest %d ms, %d requests%n", fault, longest.toMillis(), requests);
        assertTrue(longest.compareTo(LONGEST) <= 0, longest::toString);
        assertTrue(requests <= ATTEMPTS * operations.size(), () -> requests + " requests");
        assertEquals(fault != Fault.SLOW, allUnknown, "a caller may hear of 503 and nothing else");
        assertRecovers();
    }

    private static boolean isUnknown(Outcome outcome) {
        return outcome instanceof Outcome.Unknown(String reason) && reason.equals("503");
    }

    private static boolean allOf(List<Callable<Boolean>> operations)
            throws InterruptedException, ExecutionException, IOException {
        boolean all = true;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Boolean> operation : threads.invokeAll(operations)) {
                all &= operation.get();
            }
        }
        return all;
    }

    private void assertRecovers() {
        api.line().meet(() -> Fault.NONE);
        long ended = System.nanoTime();
        assertTrue(client.get("1").outcome() instanceof Outcome.Shown);
        var recovery = Duration.ofNanos(System.nanoTime() - ended);
        assertTrue(recovery.compareTo(RECOVERY) <= 0, () -> "Recovered after " + recovery);
    }
}
