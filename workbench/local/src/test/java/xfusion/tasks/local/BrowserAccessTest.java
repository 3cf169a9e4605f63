package xfusion.tasks.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import xfusion.tasks.local.ApiClient.ApiResponse;

/** What a browser finds beside the API, and which pages of other origins may call it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrowserAccessTest {

    private static final String APP = "https://app.example.com";

    @AutoClose
    private final RunnerProcess runner = RunnerProcess.start(
            Map.of("CORS_ORIGINS", APP + ",http://localhost:8080"), Path.of("target", "browser-access.log"));

    private final ApiClient client = new ApiClient(runner.uri());

    private ApiResponse open(String path, String accept) {
        return client.send("GET", path, "", "Accept", accept);
    }

    @ParameterizedTest
    @CsvSource({
        "/,             'text/html,*/*;q=0.8', text/html;charset=utf-8,  <h1>xfusion-tasks</h1>",
        "/,             */*,                   text/plain;charset=utf-8, /explore",
        "/explore,      text/html,             text/html;charset=utf-8,  New task",
        "/docs,         text/html,             text/html;charset=utf-8,  swagger-ui-bundle.js",
        "/openapi.yaml, */*,                   application/yaml,         openapi: 3.1",
        "/openapi.yaml, text/html,             text/plain;charset=utf-8, openapi: 3.1",
        "/README.md,    */*,                   text/markdown;charset=utf-8, # xfusion-tasks",
        "/pages/swagger-ui/swagger-ui.css, */*, text/css;charset=utf-8,  .swagger-ui",
    })
    void opensPages(String path, String accept, String type, String content) {
        var page = open(path, accept);
        assertEquals(Optional.of(type), page.header("content-type"));
        assertTrue(page.body().contains(content), page::body);
        assertTrue(page.header("content-security-policy").orElse("").startsWith("default-src 'none';"));
    }

    @ParameterizedTest
    @CsvSource({
        "GET,  /nothing",
        "GET,  /explore/",
        "GET,  /pages/explore.html",
        "GET,  /pages/../template.yaml",
        "GET,  /pages/..%2f..%2fpom.css",
        "GET,  /pages/nothing.css",
        "GET,  /template.yaml",
        "POST, /",
        "PUT,  /explore"
    })
    void leavesEverythingElseToTheApi(String method, String path) {
        var answer = client.send(method, path, "");
        assertEquals("404 {\"message\":\"Not Found\"}", answer.status() + " " + answer.body());
    }

    @Test
    void letsKnownOriginsCall() {
        var answer = client.send("OPTIONS", "/tasks/1", "", "Origin", APP, "Access-Control-Request-Method", "PATCH");
        assertEquals(204, answer.status());
        assertEquals(Optional.of(APP), answer.header("access-control-allow-origin"));
        assertEquals(Optional.of("GET,POST,PUT,PATCH,DELETE"), answer.header("access-control-allow-methods"));
        assertEquals(
                Optional.of("authorization,content-type,idempotency-key,if-match,if-none-match"),
                answer.header("access-control-allow-headers"));
        assertEquals(Optional.of("3600"), answer.header("access-control-max-age"));

        var failure = client.send("GET", "/tasks/none", "", "Origin", "http://localhost:8080");
        assertEquals(404, failure.status());
        assertEquals(Optional.of("http://localhost:8080"), failure.header("access-control-allow-origin"));
        assertEquals(
                Optional.of("etag,location,retry-after,www-authenticate"),
                failure.header("access-control-expose-headers"));
    }

    @ParameterizedTest
    @CsvSource({"OPTIONS, 204, https://evil.example.com", "GET, 200, https://evil.example.com", "GET, 200, ''"})
    void tellsOthersNothing(String method, int status, String origin) {
        var headers = origin.isEmpty() ? new String[0] : new String[] {"Origin", origin};
        var answer = client.send(method, "/tasks", "", headers);
        assertEquals(status, answer.status());
        assertTrue(
                answer.headers().keySet().stream().noneMatch(name -> name.startsWith("access-control")),
                answer::toString);
    }
}
