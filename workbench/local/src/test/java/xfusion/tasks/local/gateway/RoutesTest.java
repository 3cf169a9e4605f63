package xfusion.tasks.local.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import xfusion.tasks.local.gateway.Routes.Match;
import xfusion.tasks.table.template.LambdaFunction;
import xfusion.tasks.table.template.Rights;
import xfusion.tasks.table.template.Route;

class RoutesTest {

    private static final LambdaFunction FUNCTION =
            new LambdaFunction("F", "F", "f", Map.of(), Duration.ofSeconds(1), 128, new Rights(List.of()));

    private final Routes routes = new Routes(Stream.of(
                    "ANY /{proxy+}",
                    "GET /tasks",
                    "GET /tasks/{taskId}",
                    "GET /tasks/changes",
                    "PUT /tasks/{taskId}/status",
                    "ANY /tasks/{taskId}/status",
                    "GET /{owner}/tasks")
            .map(key -> new Route(key.split(" ")[0], key.split(" ")[1], FUNCTION, Optional.empty()))
            .toList());

    @ParameterizedTest
    @CsvSource({
        "GET,    /tasks,             GET /tasks",
        "GET,    /tasks/1,           GET /tasks/{taskId}",
        "GET,    /tasks/changes,     GET /tasks/changes",
        "PUT,    /tasks/1/status,    PUT /tasks/{taskId}/status",
        "DELETE, /tasks/1/status,    ANY /tasks/{taskId}/status",
        "GET,    /me/tasks,          GET /{owner}/tasks",
        "GET,    /tasks/tasks,       GET /tasks/{taskId}",
        "GET,    /tasks/,            ANY /{proxy+}",
        "HEAD,   /tasks,             ANY /{proxy+}",
        "GET,    /tasks/a%2Fb,       GET /tasks/{taskId}",
        "GET,    /t%61sks,           GET /tasks"
    })
    void preferTheMostSpecific(String method, String path, String key) {
        assertEquals(
                Optional.of(key), routes.match(method, path).map(Match::route).map(Route::key));
    }

    @Test
    void decodeParameters() {
        assertEquals(Map.of("taskId", "a/b c+d"), parameters("/tasks/a%2Fb%20c+d"));
        assertEquals(Map.of("proxy", "a/b/ü"), parameters("/a/b/%C3%BC"));
    }

    @ParameterizedTest
    @CsvSource({"GET, /tasks/", "GET, /tasks/1/", "GET, /", "HEAD, /tasks/1", "get, /tasks/1", "GET, /tasks/1/2"})
    void findNothingElse(String method, String path) {
        var routes = new Routes(List.of(new Route("GET", "/tasks/{taskId}", FUNCTION, Optional.empty())));
        assertEquals(Optional.empty(), routes.match(method, path));
    }

    private Map<String, String> parameters(String path) {
        return routes.match("GET", path).orElseThrow().parameters();
    }
}
