package xfusion.tasks.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoutesTest {

    @ParameterizedTest
    @CsvSource({
        "GET, /nowhere",
        "GET, /Tasks",
        "GET, /tasks/a%2Fb",
        "DELETE, /tasks",
        "PUT, /tasks",
        "POST, /tasks/1",
        "DELETE, /changes",
        "DELETE, /tasks/a%2Fb",
        "GET, /tasks/1/status",
        "PUT, /tasks/1/status/now"
    })
    void leadNowhereElse(String method, String path) {
        var answer = Api.send(method, path, new byte[0]);

        assertEquals(Api.isSamLocal() ? 403 : 404, answer.status(), answer::toString);
        if (answer.status() == 404) {
            assertEquals("Not Found", answer.text("message"));
        }
    }
}
