package xfusion.tasks.local.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import xfusion.tasks.local.gateway.Routes.Match;
import xfusion.tasks.table.template.Route;
import xfusion.tasks.table.template.Template;

class RoutesTest {

    private final Routes routes = new Routes(Stream.of(
                    "GET /tasks",
                    "GET /tasks/{taskId}",
                    "GET /tasks/changes",
                    "PUT /tasks/{taskId}/status",
                    "ANY /tasks/{taskId}/status",
                    "GET /{owner}/tasks")
            .map(key -> key.split(" "))
            .map(key -> new Route(key[0], key[1], Template.find().functions().getFirst(), Optional.empty()))
            .toList());

    @ParameterizedTest
    @CsvSource({
        "GET,    /tasks,         GET /tasks",
        "GET,    /tasks/1,       GET /tasks/{taskId}",
        "GET,    /tasks/changes, GET /tasks/changes",
        "PUT,    /tasks/1/status, PUT /tasks/{taskId}/status",
        "DELETE, /tasks/1/status, ANY /tasks/{taskId}/status",
        "GET,    /me/tasks,      GET /{owner}/tasks",
        "GET,    /tasks/tasks,   GET /tasks/{taskId}",
        "GET,    /tasks/a%2Fb,   ",
        "PUT,    /tasks/1%2Fstatus, PUT /tasks/{taskId}/status",
        "GET,    /tasks/a%20b,   GET /tasks/{taskId}",
        "GET,    /t%61sks,       GET /tasks",
        "GET,    /tasks/,        ",
        "GET,    /tasks/1/,      ",
        "GET,    /tasks/1/2,     ",
        "GET,    /,              ",
        "HEAD,   /tasks/1,       ",
        "get,    /tasks/1,       "
    })
    void preferTheMostSpecific(String method, String path, String key) {
        assertEquals(
                Optional.ofNullable(key),
                routes.match(method, path).map(Match::route).map(Route::key));
    }
}
