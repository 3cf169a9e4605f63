package xfusion.tasks.local.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpURI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import xfusion.tasks.local.authorizer.Verdict.Admitted;
import xfusion.tasks.table.template.Route;
import xfusion.tasks.table.template.Template;

class EventTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final Routes ROUTES = new Routes(List.of(
            new Route("PUT", "/tasks/{taskId}", Template.find().functions().getFirst(), Optional.empty())));

    /** Headers are parted by plus signs. */
    private static JsonNode event(String uri, String headers, byte[] body) {
        var fields = HttpFields.build();
        Stream.of(headers.split(" \\+ ")).filter(header -> !header.isEmpty()).forEach(header -> {
            var parts = header.split(": ", 2);
            fields.add(parts[0], parts[1]);
        });
        var request = new HttpRequest("PUT", HttpURI.from(uri), "HTTP/1.1", fields, body, "127.0.0.1");
        var match = ROUTES.match("PUT", request.path()).orElseThrow();
        var caller = Optional.of(new Admitted(Map.of("sub", "ann")));
        return new Event(request, match, caller, "id=", Instant.parse("2026-11-22T08:05:09.123Z")).json();
    }

    @Test
    void isAsApiGatewayMakesIt() {
        var headers = "Host: localhost:3000 + User-Agent: curl + Content-Type: application/json";

        assertEquals(JSON.readTree("""
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
                            "authorizer": { "jwt": { "claims": { "sub": "ann" } } },
                            "domainName": "localhost",
                            "domainPrefix": "localhost",
                            "http": {
                              "method": "PUT", "path": "/tasks/1", "protocol": "HTTP/1.1",
                              "sourceIp": "127.0.0.1", "userAgent": "curl"
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
                        """), event("/tasks/1", headers, "{}".getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            /tasks/1                   | If-None-Match: 1 + if-none-match: 2 | /headers/if-none-match   | "1,2"
            /tasks/1                   | Connection: keep-alive              | /headers/connection      | ``
            /tasks/1                   | Cookie: a=1; b=2 + Cookie: c=3      | /headers/cookie          | ``
            /tasks/1                   | Cookie: a=1; b=2 + Cookie: c=3      | /cookies                 | ["a=1","b=2","c=3"]
            /tasks/1                   | X-Forwarded-For: 10.0.0.1           | /headers/x-forwarded-for | "10.0.0.1, 127.0.0.1"
            /tasks/1?q=a%2Db           | ``                                  | /rawQueryString          | "q=a%2Db"
            /tasks/1?q=%2D+b&n=1&n=2   | ``                                  | /queryStringParameters   | {"q":"- b","n":"1,2"}
            /tasks/1?flag&=x           | ``                                  | /queryStringParameters   | {"flag":"","":"x"}
            /tasks/a%2Cb%20c           | ``                                  | /rawPath                 | "/tasks/a,b c"
            /tasks/a%2Cb%20c+%C3%BC    | ``                                  | /pathParameters/taskId   | "a,b c+ü"
            """)
    void hasTheHeadersCookiesQueryAndPath(String uri, String headers, String member, String expected) {
        assertEquals(expected, event(uri, headers, new byte[0]).at(member).toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            application/json                  | UTF-8      | {"ü":1} | {"ü":1} | false
            Application/JSON; charset=utf-8   | UTF-8      | {"ü":1} | {"ü":1} | false
            text/plain                        | UTF-8      | ü       | ü       | false
            application/xml                   | UTF-8      | {}      | {}      | false
            application/octet-stream          | UTF-8      | {}      | e30=    | true
            application/x-www-form-urlencoded | UTF-8      | {}      | e30=    | true
            application/jsonl                 | UTF-8      | {}      | e30=    | true
            ''                                | UTF-8      | {}      | e30=    | true
            application/json                  | ISO-8859-1 | ÿ{}     | /3t9    | true
            """)
    void hasTheBodyAsTextForTextualTypesAndInBase64ForOthers(
            String type, Charset charset, String sent, String expected, boolean isBase64) {
        var event = event("/tasks/1", type.isEmpty() ? "" : "Content-Type: " + type, sent.getBytes(charset));

        assertEquals(expected, event.path("body").asString());
        assertEquals(isBase64, event.path("isBase64Encoded").asBoolean());
    }
}
