package xfusion.tasks.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import xfusion.tasks.local.ApiClient.ApiResponse;

/** What owners may use alike, and what none of them may say. */
class OwnersRequestsTest {

    private final SecuredApi api = SecuredApi.SHARED;

    @Test
    void mayUseTheSameIdempotencyKey() {
        var body = "{\"description\":\"the same\"}";
        var mine = api.ask("eve", "POST", "/tasks", body, "Idempotency-Key", "1");
        var theirs = api.ask("eve-too", "POST", "/tasks", body, "Idempotency-Key", "1");

        assertEquals(List.of(201, 201), List.of(mine.status(), theirs.status()));
        assertNotEquals(mine.header("location"), theirs.header("location"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ownerId", "version", "createdAt"})
    void cannotSayWhatIsNotTheirsToSay(String member) {
        var more = ",\"%s\":\"bob-b2\"}".formatted(member);
        var path = "/tasks/%s/status".formatted("1");
        var created = api.ask("ann-a1", "POST", "/tasks", "{\"description\":\"x\"" + more);
        var changed = api.ask("ann-a1", "PUT", path, "{\"status\":\"completed\"" + more);

        for (ApiResponse answer : List.of(created, changed)) {
            assertEquals(400, answer.status());
            assertEquals(List.of("/" + member), answer.json().findValuesAsString("pointer"));
        }
    }
}
