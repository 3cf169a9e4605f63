package xfusion.tasks.local.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import xfusion.tasks.local.authorizer.Verdict.Admitted;
import xfusion.tasks.table.template.LambdaFunction;
import xfusion.tasks.table.template.Rights;
import xfusion.tasks.table.template.Route;

class EventTest {

    private static final LambdaFunction FUNCTION =
            new LambdaFunction("F", "F", "f", Map.of(), Duration.ofSeconds(1), 128, new Rights(List.of()));

    private String path = "/tasks/1";
    private Optional<String> query = Optional.empty();
    private Map<String, List<String>> headers = Map.of("host", List.of("localhost:3000"));
    private byte[] body = {};
    private Optional<Admitted> caller = Optional.empty();

    private JsonNode event() {
        var routes = new Routes(List.of(new Route("PUT", "/tasks/{taskId}", FUNCTION, Optional.empty())));
        var request = new HttpRequest("PUT", path, query, "HTTP/1.1", headers, body, "127.0.0.1");
        var match = routes.match("PUT", path).orElseThrow();
        var event = EventBuilder.event(request, match, caller, "id=", Instant.parse("2026-11-22T08:05:09.123Z"));
        return Invoker.JSON.readTree(Invoker.JSON.writeValueAsBytes(event));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void isAsApiGatewayMakesIt() {
        headers = Map.of(
                "host", List.of("localhost:3000"),
                "user-agent", List.of("curl"),
                "content-type", List.of("application/json"));
        body = bytes("{}");
        assertEquals(Invoker.JSON.readTree("""
                        {
                          "version": "2.0",
                          "routeKey": "PUT /tasks/{taskId}",
                          "rawPath": "/tasks/1",
                          "rawQueryString": "",
                          "headers": {
                            "content-type": "application/json",
                            "host": "localhost:3000",
                            "user-agent": "curl",
                            "x-forwarded-for": "127.0.0.1",
                            "x-forwarded-proto": "http"
                          },
                          "requestContext": {
                            "accountId": "000000000000",
                            "apiId": "local",
                            "domainName": "localhost",
                            "domainPrefix": "localhost",
                            "http": {
                              "method": "PUT",
                              "path": "/tasks/1",
                              "protocol": "HTTP/1.1",
                              "sourceIp": "127.0.0.1",
                              "userAgent": "curl"
                            },
                            "requestId": "id=",
                            "routeKey": "PUT /tasks/{taskId}",
                            "stage": "$default",
                            "time": "22/Nov/2026:08:05:09 +0000",
                            "timeEpoch": 1795334709123
                          },
                          "pathParameters": { "taskId": "1" },
                          "body": "{}",
                          "isBase64Encoded": false
                        }
                        """), event());
    }

    @Test
    void joinsHeadersAndLeavesOutTheConnections() {
        headers = Map.of("if-none-match", List.of("\"1\"", "\"2\""), "connection", List.of("keep-alive"));
        assertEquals("\"1\",\"2\"", event().at("/headers/if-none-match").asString());
        assertFalse(event().path("headers").has("connection"));
    }

    @Test
    void hasCookiesInAMemberOfTheirOwn() {
        headers = Map.of("cookie", List.of("a=1; b=2", "c=3"));
        assertEquals(Invoker.JSON.valueToTree(List.of("a=1", "b=2", "c=3")), event().path("cookies"));
        assertFalse(event().path("headers").has("cookie"));
    }

    @Test
    void hasTheQueryBothRawAndDecoded() {
        query = Optional.of("status=in%2Dprogress&limit=5&limit=7&q=a+b&flag&=x");
        assertEquals(query.get(), event().path("rawQueryString").asString());
        assertEquals(
                Invoker.JSON.valueToTree(
                        Map.of("status", "in-progress", "limit", "5,7", "q", "a b", "flag", "", "", "x")),
                event().path("queryStringParameters"));
    }

    @Test
    void hasThePathDecodedEvenWhereItIsCalledRaw() {
        path = "/tasks/a%2Fb%20c";
        assertEquals("/tasks/a/b c", event().path("rawPath").asString());
        assertEquals("a/b c", event().at("/pathParameters/taskId").asString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            application/json                  | {"ü":1} | {"ü":1} | false
            Application/JSON; charset=utf-8   | {"ü":1} | {"ü":1} | false
            text/plain                        | ü       | ü       | false
            application/xml                   | {}      | {}      | false
            application/octet-stream          | {}      | e30=    | true
            application/x-www-form-urlencoded | {}      | e30=    | true
            application/jsonl                 | {}      | e30=    | true
                                              | {}      | e30=    | true
            """)
    void hasTheBodyAsTextForTextualTypesAndInBase64ForOthers(
            String type, String sent, String expected, boolean isBase64) {
        headers = type == null ? Map.of() : Map.of("content-type", List.of(type));
        body = bytes(sent);
        assertEquals(expected, event().path("body").asString());
        assertEquals(isBase64, event().path("isBase64Encoded").asBoolean());
    }

    @Test
    void hasABodyThatIsNotUtf8InBase64() {
        headers = Map.of("content-type", List.of("application/json"));
        body = new byte[] {(byte) 0xff, '{', '}'};
        assertEquals("/3t9", event().path("body").asString());
        assertTrue(event().path("isBase64Encoded").asBoolean());
    }

    @Test
    void hasTheClaimsOfTheCallerAndTheScopesThatWereAskedFor() {
        caller = Optional.of(new Admitted(Map.of("sub", "ann"), List.of("tasks")));
        assertEquals(
                Invoker.JSON.readTree("{\"jwt\":{\"claims\":{\"sub\":\"ann\"},\"scopes\":[\"tasks\"]}}"),
                event().at("/requestContext/authorizer"));
    }
}
