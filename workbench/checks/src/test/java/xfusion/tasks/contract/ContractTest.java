package xfusion.tasks.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContractTest {

    private static final String TASK = """
            {"taskId":"1","description":"Learn DynamoDB","status":"pending","priority":"normal","labels":[],\
            "createdAt":"2026-11-22T08:00:00.123Z","updatedAt":"2026-11-22T08:00:00.123Z","version":1}""";
    private static final Map<String, List<String>> HEADERS = Map.of(
            "content-type", List.of("application/json"),
            "etag", List.of("\"1\""),
            "cache-control", List.of("private, no-cache"));

    private final Contract contract = Contract.load();

    @Test
    void acceptsAnAnswerThatKeepsIt() {
        assertEquals(List.of(), contract.violations(task(TASK)));
    }

    @Test
    void acceptsAnEmptyAnswerWhereNoBodyIsDeclared() {
        assertEquals(List.of(), contract.violations(new Exchange("GET", "/tasks/1", 304, HEADERS, new byte[0])));
    }

    @Test
    void readsTheGatewaysWordsToAnUnknownRoute() {
        assertEquals(List.of(), contract.violations(json("DELETE", "/nowhere", 404, "{\"message\":\"Not Found\"}")));
    }

    @Nested
    class Records {

        @Test
        void whatItHasSeen() {
            contract.check(task(TASK));

            assertEquals(Set.of(new OperationStatus("getTask", 200)), contract.seen());
            assertTrue(contract.declared().containsAll(contract.seen()));
        }

        @Test
        void notWhatWasWrong() {
            assertFalse(contract.violations(task("{}")).isEmpty());
            assertTrue(contract.seen().isEmpty());
        }
    }

    @Nested
    class RefusesABody {

        @ParameterizedTest
        @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
                "1",           | 1,                              | /taskId
                Learn DynamoDB | ^^                              | /description
                "pending"      | "done"                          | /status
                "pending"      | "completed"                     | completedAt
                .123Z","v      | Z","v                           | /updatedAt
                .123Z","v      | .123456Z","v                    | /updatedAt
                2026-11-22T08  | 2026-11-31T08                   | At
                "version":1    | "version":0                     | /version
                "version":1    | "version":1.5                   | /version
                "labels":[],   | ^^                              | labels
                "version"      | "ownerId":"me","version"        | ownerId
                "version"      | "dueDate":"2026-02-30","version"| /dueDate
                "version"      | "completedAt":"2026-11-22T08:00:00.123Z","version" | must not
                """)
        void thatIsNoTask(String right, String wrong, String named) {
            assertTrue(TASK.contains(right));

            var violations = contract.violations(task(TASK.replace(right, wrong)));

            assertTrue(violations.toString().contains(named), violations::toString);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "{", "null", "[]", "{} {}", "{\"taskId\":\"1\",\"taskId\":\"1\"}"})
        void thatIsNoJsonObject(String body) {
            assertFalse(contract.violations(task(body)).isEmpty());
        }

        @Test
        void thatIsNotUtf8() {
            var broken = new Exchange("GET", "/tasks/1", 200, HEADERS, new byte[] {'"', (byte) 0xff, '"'});

            assertEquals(List.of("The body is not UTF-8"), contract.violations(broken));
        }

        @Test
        void whereNoneIsDeclared() {
            assertFalse(contract.violations(new Exchange("GET", "/tasks/1", 304, HEADERS, new byte[1]))
                    .isEmpty());
        }

        @Test
        void ofAnUndeclaredType() {
            assertFalse(contract.violations(with("content-type", "text/html")).isEmpty());
            assertFalse(contract.violations(with("content-type", "application/json; charset=latin1"))
                    .isEmpty());
        }
    }

    @Nested
    class RefusesHeaders {

        @ParameterizedTest
        @ValueSource(strings = {"etag", "cache-control", "content-type"})
        void thatLackOne(String name) {
            var headers = new HashMap<>(HEADERS);
            headers.remove(name);

            var violations = contract.violations(new Exchange("GET", "/tasks/1", 200, headers, TASK.getBytes(UTF_8)));

            assertEquals(1, violations.size());
            assertTrue(violations.getFirst().endsWith(" is missing."), violations::toString);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '^',
                value = {"etag | 1", "etag | W/\"1\"", "cache-control | public"})
        void thatAreMalformed(String name, String value) {
            assertEquals(1, contract.violations(with(name, value)).size());
        }
    }

    @Nested
    class RefusesAnAnswer {

        @Test
        void ofAStatusThatTheOperationDoesNotHave() {
            assertEquals(
                    List.of("The contract declares no getTask 418."),
                    contract.violations(json("GET", "/tasks/1", 418, TASK)));
        }

        @Test
        void ofAnOperationThatThereIsNot() {
            assertEquals(
                    List.of("The contract declares no elsewhere 200."),
                    contract.violations(json("GET", "/nowhere", 200, TASK)));
        }

        @Test
        void andSaysAllThatIsWrong() {
            var message = assertThrows(
                            AssertionError.class,
                            () -> contract.check(new Exchange("GET", "/tasks/1", 200, Map.of(), TASK.getBytes(UTF_8))))
                    .toString();

            assertTrue(message.contains("GET /tasks/1 -> 200 breaks the contract:"), message);
            assertTrue(message.contains("The header ETag is missing."), message);
            assertTrue(message.contains("Learn DynamoDB"), message);
        }
    }

    private static Exchange task(String body) {
        return json("GET", "/tasks/1?x=y", 200, body);
    }

    private static Exchange json(String method, String target, int status, String body) {
        return new Exchange(method, target, status, HEADERS, body.getBytes(UTF_8));
    }

    private static Exchange with(String name, String value) {
        var headers = new HashMap<>(HEADERS);
        headers.put(name, List.of(value));
        return new Exchange("GET", "/tasks/1", 200, headers, TASK.getBytes(UTF_8));
    }
}
