package xfusion.tasks.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A batch whose operations get no answer from the table. */
class HangingOperationsTest {

    private static final int OPERATIONS = 10;
    private static final Duration ONE_OPERATION = Duration.ofSeconds(4);

    @AutoClose
    private final FaultyApi api = new FaultyApi("me");

    private final DeviceCalls calls = new DeviceCalls(api.uri());

    @Test
    void takeOnlyTheirOwnTime() {
        api.line().disturb(request -> request.contains("\"task-3\"") ? Disturbance.BLACK_HOLE : Disturbance.NONE);

        long began = System.nanoTime();
        List<Integer> statuses = statuses(send());
        var duration = Duration.ofNanos(System.nanoTime() - began);

        System.out.printf("one operation of %d hangs: %d ms%n", OPERATIONS, duration.toMillis());
        assertEquals(List.of(201, 201, 201, 503, 201, 201, 201, 201, 201, 201), statuses);
        assertTrue(duration.compareTo(ONE_OPERATION.multipliedBy(2)) < 0, duration::toString);
        assertCanBeSentAgain();
    }

    /** The function answers in its own words: had it run into its timeout, there would be no results. */
    @Test
    void leaveTheOthersUntriedWhenTimeIsUp() {
        api.line().disturb(() -> Disturbance.BLACK_HOLE);

        List<JsonNode> results = send();

        assertEquals(Collections.nCopies(OPERATIONS, 503), statuses(results));
        assertTrue(!isNotTried(results.getFirst()) && isNotTried(results.getLast()), results::toString);
        assertCanBeSentAgain();
    }

    private void assertCanBeSentAgain() {
        api.line().disturb(() -> Disturbance.NONE);
        assertEquals(Collections.nCopies(OPERATIONS, 201), statuses(send()));
    }

    private List<JsonNode> send() {
        var operations = IntStream.range(0, OPERATIONS)
                .mapToObj(
                        "{\"op\":\"create\",\"task\":{\"taskId\":\"task-%d\",\"description\":\"Learn DynamoDB\"}}"
                                ::formatted)
                .collect(Collectors.joining(",", "{\"operations\":[", "]}"));
        var answer = calls.send(calls.request("/changes").POST(BodyPublishers.ofString(operations)));
        return answer.orElseThrow().at("/body/results").valueStream().toList();
    }

    private static List<Integer> statuses(List<JsonNode> results) {
        return results.stream().map(result -> result.path("status").asInt()).toList();
    }

    private static boolean isNotTried(JsonNode result) {
        return result.at("/problem/detail").asString().contains("not tried");
    }
}
