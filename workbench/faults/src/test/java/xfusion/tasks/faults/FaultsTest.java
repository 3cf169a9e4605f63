package xfusion.tasks.faults;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/**
 * Many clients at once, while the connection to the table fails: what they are told can all be true.
 *
 * <p>{@code -Dfaults.operations}: how many random operations; {@code -Dfaults.seconds}: for how long all write to a few tasks;
 * {@code -Dfaults.seed}: the same number makes the same operations and disturbances.
 */
class FaultsTest {

    private static final int CLIENTS = 16;
    private static final int OPERATIONS = Integer.getInteger("faults.operations", 400);
    private static final int SECONDS = Integer.getInteger("faults.seconds", 2);
    private static final long SEED = Long.getLong("faults.seed", new Random().nextInt(1_000_000));

    /** What a caller is promised, and the way there and back. */
    private static final Duration LONGEST = Duration.ofSeconds(5);

    @AutoClose
    private final FaultyApi api = new FaultyApi("me");

    private final History history = new History();

    @Test
    void loseNothingAndInventNothingInRandomOperations() throws InterruptedException {
        api.line().disturb(Disturbance.mix(SEED));

        together(Math.max(8, OPERATIONS / 40), client -> {
            for (int i = 0; i < OPERATIONS / CLIENTS; i++) {
                client.doSomething();
            }
        });

        assertNothingWrong("random operations");
    }

    @Test
    void keepTheChainOfVersionsOfAFewTasksThatAllWriteTo() throws InterruptedException {
        writeForAWhile();

        assertNothingWrong("writers without faults");
        assertEquals(0, history.unknown());
    }

    @Test
    void keepTheChainOfVersionsOfAFewTasksThatAllWriteToThroughFaults() throws InterruptedException {
        api.line().disturb(Disturbance.mix(SEED));
        writeForAWhile();

        assertNothingWrong("writers through faults");
    }

    private void writeForAWhile() {
        var end = Instant.now().plusSeconds(SECONDS);
        together(4, client -> {
            while (Instant.now().isBefore(end)) {
                client.doSomething();
            }
        });
    }

    private void together(int tasks, Consumer<RandomClient> work) {
        List<Future<?>> running = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int number = 0; number < CLIENTS; number++) {
                var client = new RandomClient(number, new Client(number, api.uri(), history), SEED, tasks);
                running.add(threads.submit(() -> work.accept(client)));
            }
        }
        running.forEach(client -> assertDoesNotThrow(() -> client.get()));
    }

    private void assertNothingWrong(String what) throws InterruptedException {
        List<String> violations = api.violations(what, history);
        var longest = history.calls().stream()
                .map(call -> Duration.ofNanos(call.ended() - call.began()))
                .max(Duration::compareTo)
                .orElseThrow();
        System.out.printf(
                "%s, -Dfaults.seed=%d: %d calls, %d unknown, %d violations, longest %d ms; %s%n",
                what,
                SEED,
                history.calls().size(),
                history.unknown(),
                violations.size(),
                longest.toMillis(),
                disturbancesMet());

        assertEquals(List.of(), violations);
        assertTrue(history.calls().stream().noneMatch(FaultsTest::isOurFault), "an answer is 500, or none");
        assertTrue(longest.compareTo(LONGEST) <= 0, () -> "A call took " + longest);
    }

    private static boolean isOurFault(Call call) {
        return call.outcome() instanceof Outcome.Unknown(String reason) && !reason.equals("503");
    }

    private String disturbancesMet() {
        return Stream.of(Disturbance.values())
                .filter(each -> api.line().requests(each) > 0)
                .map(each -> each + " " + api.line().requests(each))
                .collect(Collectors.joining(", "));
    }
}
