package xfusion.tasks.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import xfusion.tasks.local.ApiClient.ApiResponse;
import xfusion.tasks.table.template.Template;

/** No bad token gets in, on any route: nothing is shown, and nothing is done. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadTokenTest {

    /** Of the requests that would do something. */
    private static final Map<String, String> BODIES = Map.of(
            "POST /tasks", "{\"description\":\"put in by somebody else\"}",
            "PUT /tasks/{taskId}/status", "{\"status\":\"cancelled\"}",
            "PATCH /tasks/{taskId}", "{\"description\":\"altered by somebody else\"}",
            "POST /changes", "{\"operations\":[{\"op\":\"delete\",\"taskId\":\"1\"}]}");

    private final SecuredApi api = SecuredApi.SHARED;

    @BeforeAll
    void createATask() {
        var task = "{\"taskId\":\"1\",\"description\":\"a secret of Ann's\"}";
        assertEquals(201, api.ask("ann", "POST", "/tasks", task).status());
    }

    @ParameterizedTest
    @EnumSource
    void isRefusedOnEveryRoute(BadToken token) {
        String before = tasksOfAnn();

        for (var route : Template.find().routes()) {
            ApiResponse answer = api.send(
                    token.authorization(api.issuer()),
                    route.method(),
                    route.path().replace("{taskId}", "1"),
                    BODIES.getOrDefault(route.key(), ""));

            assertRefused(token, answer);
        }

        assertEquals(before, tasksOfAnn());
    }

    private void assertRefused(BadToken token, ApiResponse answer) {
        if (token == BadToken.WITH_A_SUBJECT_OF_10_KB) {
            // Larger than all headers together may be: it does not even get to the authorizer.
            assertEquals(431, answer.status());
            return;
        }
        assertEquals(401, answer.status(), answer::toString);
        assertTrue(answer.header("www-authenticate").orElse("").startsWith("Bearer"), answer::toString);
        assertTrue(
                answer.body().equals("{\"message\":\"Unauthorized\"}")
                        || answer.body().contains("\"code\":\"unauthenticated\""),
                answer::toString);
        assertFalse(answer.toString().contains("secret"), answer::toString);
    }

    private String tasksOfAnn() {
        return api.ask("ann", "GET", "/tasks", "").body();
    }
}
