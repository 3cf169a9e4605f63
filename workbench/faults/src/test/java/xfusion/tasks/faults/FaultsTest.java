package xfusion.tasks.faults;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import xfusion.tasks.faults.history.Call;
import xfusion.tasks.faults.history.History;
import xfusion.tasks.faults.history.Outcome;

/** Many clients at once, with a line to the table that fails: what they are told can all be true. */
class FaultsTest {

    /** What a caller is promised, and the way there and back. */
    private static final Duration LONGEST = Duration.ofSeconds(5);

    @AutoClose
    private final FaultyApi api = new FaultyApi();

    private final History history = new History();

    @Test
    void loseNothingAndInventNothingInRandomOperations() throws InterruptedException {
        long seed = Size.seed();
        int tasks = Math.max(8, Size.operations() / 40);
        api.line().meet(new FaultMix(seed));

        together(number -> new RandomClient(number, client(number), seed, tasks), client -> {
            for (int i = 0; i < Size.operations() / Size.CLIENTS; i++) {
                client.doSomething();
            }
        });

        assertNothingWrong("random operations");
    }

    @Test
    void keepTheChainOfVersionsOfAFewTasksThatAllWriteTo() throws InterruptedException {
        api.line().meet(() -> Fault.NONE);
        writeForAWhile();

        assertNothingWrong("writers without faults");
        assertEquals(0, history.unknown());
    }

    @Test
    void keepTheChainOfVersionsOfAFewTasksThatAllWriteToThroughFaults() throws InterruptedException {
        api.line().meet(new FaultMix(Size.seed()));
        writeForAWhile();

        assertNothingWrong("writers through faults");
    }

    private void writeForAWhile() {
        long seed = Size.seed();
        var end = Instant.now().plus(Size.time());
        together(number -> new RandomClient(number, client(number), seed, 4), client -> {
            while (Instant.now().isBefore(end)) {
                client.doSomething();
            }
        });
    }

    private Client client(int number) {
        return new Client(number, api.uri(), history);
    }

    private static void together(IntFunction<RandomClient> clients, Consumer<RandomClient> work) {
        List<Future<?>> running = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int number = 0; number < Size.CLIENTS; number++) {
                RandomClient client = clients.apply(number);
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
                "%s: %d calls, %d unknown, %d violations, longest %d ms; %s%n",
                what, history.calls().size(), history.unknown(), violations.size(), longest.toMillis(), faultsMet());

        assertEquals(List.of(), violations);
        assertTrue(history.calls().stream().noneMatch(FaultsTest::isOurFault), "an answer is 500, or none");
        assertTrue(longest.compareTo(LONGEST) <= 0, () -> "A call took " + longest);
    }

    private static boolean isOurFault(Call call) {
        return switch (call.outcome()) {
            case Outcome.Unknown(String reason) -> !reason.equals("503");
            case Outcome.Refused _, Outcome.Shown _ -> false;
        };
    }

    private String faultsMet() {
        return Stream.of(Fault.values())
                .filter(fault -> api.line().requests(fault) > 0)
                .map(fault -> fault + " " + api.line().requests(fault))
                .collect(Collectors.joining(", "));
    }
}
