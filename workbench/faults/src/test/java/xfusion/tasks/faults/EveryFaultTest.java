package xfusion.tasks.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** While a disturbance lasts, every operation ends in time and after three requests; after it, all is well again. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryFaultTest {

    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final Duration RECOVERY = Duration.ofSeconds(1);
    private static final int ATTEMPTS = 3;

    @AutoClose
    private final FaultyApi api = new FaultyApi("me");

    private final Client client = new Client(0, api.uri(), new History());

    @BeforeAll
    void createATask() {
        client.create("1", "Learn DynamoDB", "pending");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void endsInTimeAndIsOver(Disturbance disturbance) throws Exception {
        api.line().disturb(() -> disturbance);
        int before = api.line().requests(disturbance);

        long began = System.nanoTime();
        List<Integer> statuses = statusesOfAll("during " + disturbance);
        var longest = Duration.ofNanos(System.nanoTime() - began);
        int requests = api.line().requests(disturbance) - before;

        System.out.printf("%s: longest %d ms, %d requests%n", disturbance, longest.toMillis(), requests);
        assertTrue(longest.compareTo(LONGEST) <= 0, longest::toString);
        assertTrue(requests <= ATTEMPTS * statuses.size(), () -> requests + " requests");
        assertEquals(Collections.nCopies(statuses.size(), disturbance == Disturbance.SLOW ? 200 : 503), statuses);
        assertRecovers("after " + disturbance);
    }

    /** Every operation at once; a success is 200, and no answer 0. */
    private List<Integer> statusesOfAll(String newTask) throws InterruptedException, ExecutionException {
        List<Callable<Integer>> operations = List.of(
                () -> status(client.create("", newTask, "pending")),
                () -> status(client.get("1")),
                () -> status(client.change("1", "completed", Optional.empty())),
                () -> client.status("GET", "/tasks", ""),
                () -> client.status("PATCH", "/tasks/1", "{\"priority\":\"high\"}"),
                () -> client.status("DELETE", "/tasks/none", ""),
                () -> client.status("GET", "/changes", ""),
                () -> client.status("POST", "/changes", "{\"operations\":[{\"op\":\"delete\",\"taskId\":\"none\"}]}"));
        List<Integer> statuses = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Integer> operation : threads.invokeAll(operations)) {
                statuses.add(operation.get());
            }
        }
        return statuses;
    }

    private static int status(Call call) {
        return switch (call.outcome()) {
            case Outcome.Shown _ -> 200;
            case Outcome.Refused(int status, var _) -> status;
            case Outcome.Unknown(String reason) -> reason.equals("503") ? 503 : 0;
        };
    }

    private void assertRecovers(String newTask) throws InterruptedException, ExecutionException {
        api.line().disturb(() -> Disturbance.NONE);
        long ended = System.nanoTime();
        assertEquals(Set.of(200), Set.copyOf(statusesOfAll(newTask)));
        var recovery = Duration.ofNanos(System.nanoTime() - ended);
        assertTrue(recovery.compareTo(RECOVERY) <= 0, () -> "Recovered after " + recovery);
    }
}
