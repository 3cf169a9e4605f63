package xfusion.tasks.functions;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import xfusion.tasks.contract.Exchange;
import xfusion.tasks.contract.Operation;
import xfusion.tasks.runtime.Answer;
import xfusion.tasks.runtime.FunctionProcess;
import xfusion.tasks.table.TestTable;

/**
 * Whatever comes as an event, a function answers within the contract, and goes on.
 *
 * <p>{@code -Devents.count}: how many, all functions together; {@code -Devents.seed}: the same number makes the same events.
 */
class RandomEventsTest extends FunctionsOverATable {

    private static final int COUNT = Integer.getInteger("events.count", 400);
    private static final long SEED = Long.getLong("events.seed", new Random().nextInt(1_000_000));

    @AutoClose
    private final TestTable table = TestTable.create();

    @ParameterizedTest
    @MethodSource("operations")
    void areAnswered(Operation operation) {
        System.out.printf("%s: -Devents.seed=%d%n", operation, SEED);
        var events = new RandomEvents(operation, SEED);
        var statuses = new TreeMap<Integer, Integer>();
        try (var create = start(operation("createTask"));
                var function = start(operation)) {
            create.invoke(new RandomEvents(operation("createTask"), SEED).good());
            for (int i = 0; i < COUNT / operations().size(); i++) {
                byte[] event = events.next();
                int status = checkedStatus(function.invoke(event), operation, i + ": " + new String(event, UTF_8));
                statuses.merge(status, 1, Integer::sum);
            }
        }
        System.out.printf("%s: %s, 0 function errors, 0 of 5xx%n", operation, statuses);
    }

    private FunctionProcess start(Operation operation) {
        return start(
                operation,
                table.endpoint(),
                Map.of("TABLE_NAME", table.name(), "AWS_ACCESS_KEY_ID", "local", "AWS_SECRET_ACCESS_KEY", "local"));
    }

    private static int checkedStatus(Answer answer, Operation operation, String event) {
        String story = "%s%n-> %s".formatted(event.substring(0, Math.min(3_000, event.length())), answer.text());
        assertFalse(answer.failed(), story);
        JsonNode response = response(answer);
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
        response.path("headers").forEachEntry((name, value) -> headers.put(name, List.of(value.asString())));
        return headers;
    }
}
