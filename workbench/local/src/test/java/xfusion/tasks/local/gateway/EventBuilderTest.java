package xfusion.tasks.local.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class EventBuilderTest extends BuiltEvent {

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
}
