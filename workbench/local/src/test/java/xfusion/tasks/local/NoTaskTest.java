package xfusion.tasks.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An item of a user that is no task: both that user and a stranger are answered, to the byte, as for a missing one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NoTaskTest {

    private static final List<String> USERS = List.of("dan-d4", "eve-e5");

    private final SecuredApi api = SecuredApi.SHARED;

    @BeforeAll
    void putAnItemWithoutADescription() {
        var item = """
                {"taskId":{"S":"no-task"},"ownerId":{"S":"%s"},"description":{"S":""},"status":{"S":"pending"},\
                "updatedAt":{"S":"2026-11-28T08:00:00.000Z"},"version":{"N":"1"}}""";
        assertEquals(200, api.put(item.formatted(USERS.getFirst())).status());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            GET    | /tasks/%s        | ``                     | 404
            PUT    | /tasks/%s/status | {"status":"completed"} | 404
            PATCH  | /tasks/%s        | {"priority":"low"}     | 404
            PATCH  | /tasks/%s        | {"attributes":{"a":1}} | 404
            DELETE | /tasks/%s        | ``                     | 204
            """)
    void isMissing(String method, String path, String body, int status) {
        for (String user : USERS) {
            var answer = api.ask(user, method, path.formatted("no-task"), body, "If-Match", "\"1\"");

            assertEquals(status, answer.status());
            assertEquals(api.ask(user, method, path.formatted("missing"), body, "If-Match", "\"1\""), answer);
        }
    }

    @ParameterizedTest
    @CsvSource({"/tasks", "/changes"})
    void isNotListed(String path) {
        assertEquals(
                0,
                api.ask(USERS.getFirst(), "GET", path, "").json().path("items").size());
    }

    @Test
    void keepsItsIdTaken() {
        var body = "{\"taskId\":\"no-task\",\"description\":\"Learn DynamoDB\"}";
        var ofItsOwner = api.ask(USERS.getFirst(), "POST", "/tasks", body);

        assertEquals(409, ofItsOwner.status());
        assertEquals(ofItsOwner, api.ask(USERS.getLast(), "POST", "/tasks", body));
    }
}
