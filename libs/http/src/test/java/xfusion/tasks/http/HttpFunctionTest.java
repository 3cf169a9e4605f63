package xfusion.tasks.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import xfusion.tasks.lambda.Invocation;

class HttpFunctionTest {

    private static final Map<String, String> JSON = Map.of("content-type", "application/json");

    private final StringBuilder log = new StringBuilder();
    private final Invocation context = new Invocation("test", 1024, Duration.ofSeconds(10), log::append);

    private APIGatewayV2HTTPResponse call(APIGatewayV2HTTPEvent event, Function<Request, Response> answer) {
        return new HttpFunction() {
            @Override
            protected Response answer(Request request) {
                return answer.apply(request);
            }
        }.handleRequest(event, context);
    }

    private APIGatewayV2HTTPResponse send(String body, boolean base64, Map<String, String> headers) {
        var event = APIGatewayV2HTTPEvent.builder()
                .withHeaders(headers)
                .withBody(body)
                .withIsBase64Encoded(base64)
                .build();
        return call(event, request -> {
            Members members = request.members();
            members.allow("name", "tags");
            var name = members.required("name", text -> text);
            var tags = members.optionalList("tags", 2, HttpFunctionTest::notBlank);
            members.refuseFaults();
            return new Response(200, Map.of(), name.orElseThrow() + tags.orElse(List.of()));
        });
    }

    private APIGatewayV2HTTPResponse send(String body) {
        return send(body, false, JSON);
    }

    private static String notBlank(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("must not be blank");
        }
        return text;
    }

    private static void assertProblem(int status, String code, String told, APIGatewayV2HTTPResponse response) {
        assertEquals(status, response.getStatusCode());
        assertEquals("application/problem+json", response.getHeaders().get("Content-Type"));
        assertEquals("no-store", response.getHeaders().get("Cache-Control"));
        assertTrue(response.getBody().contains("\"code\":\"%s\"".formatted(code)), response.getBody());
        assertTrue(response.getBody().contains(told), response.getBody());
    }

    @Nested
    class ABody {

        @Test
        void isReadAsText() {
            assertEquals(
                    "x[a, b]", send("{\"name\":\"x\",\"tags\":[\"a\",\"b\"]}").getBody());
        }

        @Test
        void isReadAsBase64() {
            String base64 = Base64.getEncoder().encodeToString("{\"name\":\"é\"}".getBytes(StandardCharsets.UTF_8));

            assertEquals("é[]", send(base64, true, JSON).getBody());
        }

        @Test
        void mayHave64KibibytesInUtf8() {
            String frame = "{\"name\":\"\"}";
            String fits = "x" + "é".repeat((Body.MAX_BYTES - frame.length() - 1) / 2);

            assertEquals(200, send(frame.replace("\"\"", '"' + fits + '"')).getStatusCode());
            assertProblem(413, "body-too-large", "65536 bytes", send(frame.replace("\"\"", '"' + fits + "é\"")));
        }

        @ParameterizedTest
        @ValueSource(strings = {"application/json; charset=UTF-8", "Application/JSON;charset=\"utf-8\""})
        void mayNameItsCharset(String contentType) {
            assertEquals(
                    200,
                    send("{\"name\":\"x\"}", false, Map.of("Content-Type", contentType))
                            .getStatusCode());
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "text/plain",
                    "application/json; charset=latin1",
                    "application/jsonx",
                    "application/x-www-form-urlencoded",
                    ""
                })
        void mustBeJson(String contentType) {
            var response = send("{\"name\":\"x\"}", false, Map.of("content-type", contentType));

            assertProblem(415, "unsupported-media-type", "application/json", response);
            assertEquals("application/json", response.getHeaders().get("Accept"));
        }

        @Test
        void mustSayThatItIsJson() {
            assertProblem(415, "unsupported-media-type", "application/json", send("{\"name\":\"x\"}", false, Map.of()));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", " \n", "{", "{\"name\":\"x\"} y"})
        void mustBeWhole(String body) {
            assertProblem(400, "malformed-json", "", send(body));
        }

        @Test
        void mustBeUtf8() {
            assertProblem(
                    400,
                    "malformed-json",
                    "not UTF-8",
                    send(Base64.getEncoder().encodeToString(new byte[] {'"', (byte) 0xC3, '"'}), true, JSON));
            assertProblem(400, "malformed-json", "base64", send("%", true, JSON));
        }

        @Test
        void mustBeAnObject() {
            assertProblem(
                    400,
                    "invalid-request",
                    "{\"pointer\":\"\",\"detail\":\"must be an object; the value is an array\"}",
                    send("[]"));
        }
    }

    @Nested
    class AFault {

        @Test
        void isNamedWithAllOthersAtOnce() {
            var response = send("{\"Name\":1,\"tags\":[\" \",2],\"a/b~c\":true}");

            assertProblem(
                    400,
                    "invalid-request",
                    "\"errors\":["
                            + "{\"pointer\":\"/Name\",\"detail\":\"is not known; did you mean name?\"},"
                            + "{\"pointer\":\"/a~1b~0c\",\"detail\":\"is not known; what may be sent: name, tags\"},"
                            + "{\"pointer\":\"/name\",\"detail\":\"is required\"},"
                            + "{\"pointer\":\"/tags/0\",\"detail\":\"must not be blank\"},"
                            + "{\"pointer\":\"/tags/1\",\"detail\":\"must be a string; the value is a number\"}]",
                    response);
        }

        @Test
        void isARepeatedName() {
            assertProblem(
                    400,
                    "invalid-request",
                    "{\"pointer\":\"/name\",\"detail\":\"is there more than once\"}",
                    send("{\"name\":\"x\",\"name\":\"x\"}"));
        }

        @Test
        void isNull() {
            var required = "{\"pointer\":\"/name\",\"detail\":\"must be a string; the value is null\"}";
            var optional = "{\"pointer\":\"/tags\",\"detail\":\"must not be null; leave the member out instead\"}";

            assertProblem(400, "invalid-request", required, send("{\"name\":null}"));
            assertProblem(400, "invalid-request", optional, send("{\"name\":\"x\",\"tags\":null}"));
        }

        @Test
        void isAListThatIsTooLongOnceAndNotForEachElement() {
            var tooLong = "[{\"pointer\":\"/tags\",\"detail\":\"must have at most 2 elements; it has 3\"}]";

            assertProblem(400, "invalid-request", tooLong, send("{\"name\":\"x\",\"tags\":[1,2,3]}"));
        }
    }

    @Nested
    class AnEvent {

        @Test
        void mayLeaveOutAlmostEverything() {
            var response = call(new APIGatewayV2HTTPEvent(), request -> {
                assertTrue(request.subject().isEmpty());
                assertTrue(request.header("if-match").isEmpty());
                assertTrue(request.query().optional("limit", text -> text).isEmpty());
                return Response.empty(204);
            });

            assertEquals(204, response.getStatusCode());
        }

        @Test
        void mayWriteHeaderNamesInAnyCase() {
            var event = APIGatewayV2HTTPEvent.builder()
                    .withHeaders(Map.of("If-MATCH", "\"3\""))
                    .build();

            assertEquals(
                    "\"3\"",
                    call(
                                    event,
                                    request -> new Response(
                                            200,
                                            Map.of(),
                                            request.header("if-match").orElse("")))
                            .getBody());
        }

        @Test
        void isRefusedForAMalformedHeader() {
            var event = APIGatewayV2HTTPEvent.builder()
                    .withHeaders(Map.of("if-match", "3"))
                    .build();

            assertProblem(400, "invalid-request", "{\"header\":\"If-Match\"", call(event, request -> {
                request.preconditions();
                return Response.empty(204);
            }));
        }

        @Test
        void isRefusedForEveryBadParameter() {
            var event = APIGatewayV2HTTPEvent.builder()
                    .withQueryStringParameters(Map.of("Limit", "1", "tag", " "))
                    .build();

            var response = call(event, request -> {
                Parameters query = request.query();
                query.allow("limit", "tag");
                query.optional("tag", HttpFunctionTest::notBlank);
                query.refuseFaults();
                return Response.empty(204);
            });

            assertProblem(
                    400,
                    "invalid-request",
                    "{\"parameter\":\"Limit\",\"detail\":\"is not known; did you mean limit?\"},{\"parameter\":\"tag\",\"detail\":\"must not be blank\"}",
                    response);
        }
    }

    @Nested
    class AFailureOfOurs {

        @Test
        void tellsTheCallerNoMoreThanItsRequestId() {
            var response = call(new APIGatewayV2HTTPEvent(), request -> {
                throw new IllegalStateException("secret");
            });

            assertProblem(
                    500, "internal-error", "\"instance\":\"urn:uuid:" + context.getAwsRequestId() + "\"", response);
            assertFalse(response.getBody().contains("secret"));
        }

        @Test
        void isLogged() {
            call(new APIGatewayV2HTTPEvent(), request -> {
                throw new IllegalStateException("broken");
            });

            assertTrue(log.toString().contains("ERROR java.lang.IllegalStateException: broken"), log.toString());
        }

        @Test
        void isNotWhatACallerDidWrong() {
            send("{");

            assertEquals("", log.toString());
        }
    }
}
