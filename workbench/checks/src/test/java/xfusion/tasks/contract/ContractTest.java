package xfusion.tasks.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    void takesAndRemembersAResponseThatKeepsIt() {
        contract.check(task(TASK));
        contract.check(new Exchange("GET", "/tasks/1", 304, HEADERS, new byte[0]));
        contract.check(response("/nowhere", 404, HEADERS, "{\"message\":\"Not Found\"}"));

        assertTrue(contract.seen()
                .containsAll(Set.of(new OperationStatus("getTask", 200), new OperationStatus("getTask", 304))));
        assertTrue(contract.declared().contains(new OperationStatus("getTask", 200)));
    }

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
            "version":1}   | "version":1} {}                 | not JSON
            "version":1}   | "version":1,"version":1}        | not JSON
            """)
    void refusesABodyThatIsNoTask(String right, String wrong, String word) {
        assertTrue(TASK.contains(right));

        isRefused(word, task(TASK.replace(right, wrong)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "null", "[]"})
    void refusesABodyThatIsNoObject(String body) {
        isRefused("The body", task(body));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            etag          | ^^                              | The header
            etag          | 1                               | The header
            etag          | W/"1"                           | The header
            cache-control | public                          | The header
            content-type  | text/html                       | is not declared
            content-type  | application/json; charset=utf-1 | is not UTF-8
            """)
    void refusesABadHeader(String name, String value, String words) {
        var headers = new HashMap<>(HEADERS);
        headers.put(name, List.of(value));

        isRefused(words, response("/tasks/1", 200, headers, TASK));
    }

    @Test
    void refusesWhatItDoesNotDeclare() {
        isRefused("declares no getTask 418", response("/tasks/1", 418, HEADERS, TASK));
        isRefused("declares no elsewhere 200", response("/nowhere", 200, HEADERS, TASK));
        isRefused("a body where none", response("/tasks/1", 304, HEADERS, "{}"));
        isRefused("is not UTF-8", new Exchange("GET", "/tasks/1", 200, HEADERS, new byte[] {'"', (byte) 0xff, '"'}));
        isRefused("The header ETag is missing.", response("/tasks/1", 200, Map.of(), TASK));
    }

    private void isRefused(String words, Exchange exchange) {
        var message = assertThrows(AssertionError.class, () -> contract.check(exchange))
                .toString();

        assertTrue(message.contains(words), message);
        assertEquals(Set.of(), contract.seen());
    }

    private static Exchange task(String body) {
        return response("/tasks/1?x=y", 200, HEADERS, body);
    }

    private static Exchange response(String target, int status, Map<String, List<String>> headers, String body) {
        return new Exchange("GET", target, status, headers, body.getBytes(UTF_8));
    }
}
