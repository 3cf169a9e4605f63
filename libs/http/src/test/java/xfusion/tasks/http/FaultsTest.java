package xfusion.tasks.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FaultsTest extends FunctionTest {

    @Nested
    class InEveryPlace {

        private static final String ELSEWHERE = "{\"parameter\":\"id\",\"detail\":\"must not be blank\"},"
                + "{\"parameter\":\"Page\",\"detail\":\"is not known; did you mean page?\"},"
                + "{\"header\":\"If-Match\",\"detail\":\"must be * or entity tags in double quotes, such as \\\"3\\\"\"}";

        @Test
        void areNamedAtOnce() {
            var missing = "{\"pointer\":\"/name\",\"detail\":\"is required\"}";

            assertProblem(
                    400,
                    "invalid-request",
                    "\"errors\":[" + ELSEWHERE + "," + missing + "]}",
                    sendEverywhere("{}", JSON));
        }

        @Test
        void areNamedBesideABodyThatIsNoObject() {
            var body = "{\"pointer\":\"\",\"detail\":\"must be an object; the value is an array\"}";

            assertProblem(
                    400, "invalid-request", "\"errors\":[" + ELSEWHERE + "," + body + "]}", sendEverywhere("[]", JSON));
        }

        @Test
        void areNamedBesideABodyThatCannotBeRead() {
            String errors = "\"errors\":[" + ELSEWHERE + "]}";

            assertProblem(400, "malformed-json", errors, sendEverywhere("{", JSON));
            assertProblem(
                    413, "body-too-large", errors, sendEverywhere(" ".repeat(BodyRules.JSON.maxBytes() + 1), JSON));
            var response = sendEverywhere("{}", Map.of("content-type", "text/plain"));
            assertProblem(415, "unsupported-media-type", errors, response);
            assertEquals("application/json", response.getHeaders().get("Accept"));
        }

        private APIGatewayV2HTTPResponse sendEverywhere(String body, Map<String, String> headers) {
            var all = new HashMap<>(headers);
            all.put("if-match", "3");
            var event = APIGatewayV2HTTPEvent.builder()
                    .withPathParameters(Map.of("id", " "))
                    .withQueryStringParameters(Map.of("Page", "1"))
                    .withHeaders(all)
                    .withBody(body)
                    .build();
            return call(event, request -> {
                request.path().required("id", FunctionTest::notBlank);
                request.query().allow("page");
                request.header("If-Match", EntityTags::parse);
                request.body().required("name", FunctionTest::notBlank);
                request.refuseFaults();
                return Response.empty(204);
            });
        }
    }

    @Nested
    class InThousands {

        private final APIGatewayV2HTTPResponse response = send(IntStream.range(0, 6_000)
                .mapToObj("\"m%d\":1"::formatted)
                .collect(Collectors.joining(",", "{\"name\":\"x\",", "}")));

        @Test
        void areCounted() {
            assertProblem(
                    400,
                    "invalid-request",
                    "\"detail\":\"6000 things are wrong with the request: errors lists the first 20.\"",
                    response);
        }

        @Test
        void areListedUpToTwenty() {
            assertTrue(response.getBody().contains("\"pointer\":\"/m19\""));
            assertEquals(20, response.getBody().split("\"pointer\"", -1).length - 1);
        }
    }

    @Nested
    class WithLongNames {

        @Test
        void areNamedByTheBeginning() {
            String name = "~".repeat(60_000);
            String pointer = "/" + "~0".repeat(64) + "…";

            assertProblem(400, "invalid-request", "\"pointer\":\"" + pointer + "\"", send(object(name)));
        }

        @Test
        void areCutBetweenCharacters() {
            String name = "x" + "\uD83D\uDE80".repeat(100);
            String pointer = "/x" + "\uD83D\uDE80".repeat(31) + "…";

            assertProblem(400, "invalid-request", "\"pointer\":\"" + pointer + "\"", send(object(name)));
        }

        @Test
        void areNamedWholeUpToSixtyFourCharacters() {
            String name = "x".repeat(64);

            assertProblem(400, "invalid-request", "\"pointer\":\"/" + name + "\"", send(object(name)));
        }

        private static String object(String member) {
            return "{\"name\":\"x\",\"%s\":1}".formatted(member);
        }
    }
}
