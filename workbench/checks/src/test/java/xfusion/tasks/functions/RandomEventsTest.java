package xfusion.tasks.functions;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import xfusion.tasks.contract.Contract;
import xfusion.tasks.contract.Exchange;
import xfusion.tasks.runtime.Answer;

/**
 * Whatever comes as an event, under the real runtime client: a function answers, as the contract has it, and lives on.
 *
 * <p>{@code -Devents.count}: how many, all functions together; {@code -Devents.seed}: what chance begins with.
 */
class RandomEventsTest extends FunctionsOverATable {

    private static final Contract CONTRACT = Contract.load();
    private static final int COUNT = Integer.getInteger("events.count", 400);
    private static final long SEED = Long.getLong("events.seed", new Random().nextInt(1_000_000));

    @ParameterizedTest
    @EnumSource
    void areAnswered(Operation operation) {
        System.out.printf("%s: -Devents.seed=%d%n", operation.id(), SEED);
        var events = new RandomEvents(operation, SEED);
        var statuses = new TreeMap<Integer, Integer>();
        createTheTaskOfTheEvents();
        try (var function = start(operation, table.name())) {
            for (int i = 0; i < COUNT / Operation.values().length; i++) {
                byte[] event = events.next();
                Answer answer = function.invoke(event);

                statuses.merge(statusOf(answer, operation, i + ": " + new String(event, UTF_8)), 1, Integer::sum);
            }
        }
        System.out.printf("%s: %s, 0 function errors, 0 of 5xx%n", operation.id(), statuses);
    }

    private void createTheTaskOfTheEvents() {
        try (var function = start(Operation.CREATE_TASK, table.name())) {
            function.invoke(new RandomEvents(Operation.CREATE_TASK, SEED).good());
        }
    }

    private static int statusOf(Answer answer, Operation operation, String event) {
        String story = "%s%n-> %s".formatted(event.substring(0, Math.min(3_000, event.length())), answer.text());
        assertFalse(answer.failed(), story);
        JsonNode response = JsonMapper.shared().readTree(answer.text());
        int status = response.path("statusCode").asInt();
        assertTrue(status < 500, story);
        var exchange = new Exchange(
                operation.method(),
                operation.path(),
                status,
                headers(response),
                response.path("body").asString().getBytes(UTF_8));
        assertEquals(List.of(), CONTRACT.violations(exchange), story);
        return status;
    }

    private static Map<String, List<String>> headers(JsonNode response) {
        var headers = new TreeMap<String, List<String>>();
        response.path("headers")
                .properties()
                .forEach(header ->
                        headers.put(header.getKey(), List.of(header.getValue().asString())));
        return headers;
    }
}
