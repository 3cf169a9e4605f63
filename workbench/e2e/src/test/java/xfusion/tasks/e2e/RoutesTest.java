package xfusion.tasks.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoutesTest {

    @ParameterizedTest
    @CsvSource({
        "GET, /",
        "GET, /nowhere",
        "GET, /Tasks",
        "DELETE, /tasks",
        "PUT, /tasks",
        "POST, /tasks/1",
        "DELETE, /tasks/1",
        "GET, /tasks/1/status",
        "PUT, /tasks/1/status/now"
    })
    void leadNowhereElse(String method, String path) {
        var answer = Api.send(method, path, new byte[0]);

        // sam local says 403 where AWS and the local runner say 404.
        assertTrue((BaseUrl.isGiven() ? Set.of(403, 404) : Set.of(404)).contains(answer.status()), answer::toString);
        if (answer.status() == 404) {
            assertEquals("Not Found", answer.text("message"));
        }
    }
}
