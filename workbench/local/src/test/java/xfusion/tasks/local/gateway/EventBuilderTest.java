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
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import xfusion.tasks.local.authorizer.Verdict.Admitted;
import xfusion.tasks.template.LambdaFunction;
import xfusion.tasks.template.Route;

class EventBuilderTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Instant TIME = Instant.parse("2026-11-22T08:05:09.123Z");

    private String method = "GET";
    private String path = "/tasks/1";
    private Optional<String> query = Optional.empty();
    private Map<String, List<String>> headers =
            Map.of("host", List.of("localhost:3000"), "user-agent", List.of("curl"));
    private byte[] body = {};
    private Optional<Admitted> caller = Optional.empty();

    @Test
    void isAsApiGatewayMakesIt() {
        method = "PUT";
        path = "/tasks/1/status";
        headers = Map.of(
                "host", List.of("localhost:3000"),
                "user-agent", List.of("curl"),
                "content-type", List.of("application/json"));
        body = bytes("{}");
        assertEquals(JSON.readTree("""
                        {
                          "version": "2.0",
                          "routeKey": "PUT /tasks/{taskId}/status",
                          "rawPath": "/tasks/1/status",
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
                              "path": "/tasks/1/status",
                              "protocol": "HTTP/1.1",
                              "sourceIp": "127.0.0.1",
                              "userAgent": "curl"
                            },
                            "requestId": "id=",
                            "routeKey": "PUT /tasks/{taskId}/status",
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
    void leavesOutWhatIsNotThere() {
        path = "/tasks";
        var event = event();
        for (String absent : List.of("cookies", "queryStringParameters", "pathParameters", "body")) {
            assertFalse(event.has(absent), absent);
        }
    }

    @Nested
    class Headers {

        @Test
        void areJoined() {
            headers = Map.of("if-none-match", List.of("\"1\"", "\"2\""), "connection", List.of("keep-alive"));
            assertEquals("\"1\",\"2\"", event().at("/headers/if-none-match").asString());
            assertFalse(event().path("headers").has("connection"));
        }

        @Test
        void leaveCookiesToTheirOwnMember() {
            headers = Map.of("cookie", List.of("a=1; b=2", "c=3"));
            assertEquals(JSON.valueToTree(List.of("a=1", "b=2", "c=3")), event().path("cookies"));
            assertFalse(event().path("headers").has("cookie"));
        }
    }

    @Nested
    class Query {

        @Test
        void staysRawAndIsDecoded() {
            query = Optional.of("status=in%2Dprogress&limit=5&limit=7&q=a+b&flag&=x");
            assertEquals(query.get(), event().path("rawQueryString").asString());
            assertEquals(
                    JSON.valueToTree(Map.of("status", "in-progress", "limit", "5,7", "q", "a b", "flag", "", "", "x")),
                    event().path("queryStringParameters"));
        }
    }

    @Nested
    class Path {

        @Test
        void isDecodedEvenWhereItIsCalledRaw() {
            path = "/tasks/a%2Fb%20c";
            assertEquals("/tasks/a/b c", event().path("rawPath").asString());
            assertEquals("a/b c", event().at("/pathParameters/taskId").asString());
        }
    }

    @Nested
    class Body {

        @ParameterizedTest
        @ValueSource(strings = {"application/json", "Application/JSON; charset=utf-8", "text/plain", "application/xml"})
        void isTextForTextualTypes(String type) {
            headers = Map.of("content-type", List.of(type));
            body = bytes("{\"ü\":1}");
            assertEquals("{\"ü\":1}", event().path("body").asString());
            assertFalse(event().path("isBase64Encoded").asBoolean());
        }

        @ParameterizedTest
        @ValueSource(strings = {"application/octet-stream", "application/x-www-form-urlencoded", "application/jsonl"})
        void isBase64ForOthers(String type) {
            headers = Map.of("content-type", List.of(type));
            assertBase64();
        }

        @Test
        void isBase64WithoutAType() {
            assertBase64();
        }

        @Test
        void isBase64WhereItIsNotUtf8() {
            headers = Map.of("content-type", List.of("application/json"));
            body = new byte[] {(byte) 0xff, '{', '}'};
            assertEquals("/3t9", event().path("body").asString());
            assertEquals(true, event().path("isBase64Encoded").asBoolean());
        }

        private void assertBase64() {
            body = bytes("{}");
            assertEquals("e30=", event().path("body").asString());
            assertEquals(true, event().path("isBase64Encoded").asBoolean());
        }
    }

    @Nested
    class TheCaller {

        @Test
        void isNobodyWithoutAnAuthorizer() {
            assertTrue(event().at("/requestContext/authorizer").isMissingNode());
        }

        @Test
        void isTheClaimsOfTheToken() {
            caller = Optional.of(new Admitted(Map.of("sub", "ann"), List.of()));

            assertEquals(
                    JSON.readTree("{\"jwt\":{\"claims\":{\"sub\":\"ann\"},\"scopes\":null}}"),
                    event().at("/requestContext/authorizer"));
        }

        @Test
        void hasTheScopesThatWereAskedFor() {
            caller = Optional.of(new Admitted(Map.of(), List.of("tasks")));

            assertEquals(
                    "tasks",
                    event().at("/requestContext/authorizer/jwt/scopes/0").asString());
        }
    }

    private JsonNode event() {
        var function = new LambdaFunction("F", "F", "f", Map.of(), Duration.ofSeconds(1), 128);
        var routes = new Routes(List.of(
                new Route("GET", "/tasks", function, Optional.empty()),
                new Route("GET", "/tasks/{taskId}", function, Optional.empty()),
                new Route("PUT", "/tasks/{taskId}/status", function, Optional.empty())));
        var request = new HttpRequest(method, path, query, "HTTP/1.1", headers, body, "127.0.0.1");
        var match = routes.match(method, path).orElseThrow();
        return JSON.readTree(JSON.writeValueAsBytes(EventBuilder.event(request, match, caller, "id=", TIME)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
