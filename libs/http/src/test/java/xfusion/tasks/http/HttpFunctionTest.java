package xfusion.tasks.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import xfusion.tasks.http.JsonValue.JsonNumber;
import xfusion.tasks.http.JsonValue.JsonObject;
import xfusion.tasks.http.JsonValue.JsonString;

class HttpFunctionTest extends FunctionTest {

    @Nested
    class AnEvent {

        @Test
        void mayLeaveOutAlmostEverything() {
            var response = call(new APIGatewayV2HTTPEvent(), request -> {
                assertTrue(request.subject().isEmpty());
                assertTrue(request.header("if-match", text -> text).isEmpty());
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

            call(event, request -> {
                assertEquals(Optional.of("\"3\""), request.header("if-match", text -> text));
                return Response.empty(204);
            });
        }

        @Test
        void isRefusedForAMalformedHeader() {
            var event = APIGatewayV2HTTPEvent.builder()
                    .withHeaders(Map.of("if-match", "3"))
                    .build();

            assertProblem(400, "invalid-request", "{\"header\":\"If-Match\"", call(event, request -> {
                request.header("If-Match", EntityTags::parse);
                request.refuseFaults();
                return Response.empty(204);
            }));
        }

        @Test
        void isRefusedWithoutAParameterThatHasToBeThere() {
            assertProblem(
                    400,
                    "invalid-request",
                    "{\"parameter\":\"taskId\",\"detail\":\"is required\"}",
                    call(new APIGatewayV2HTTPEvent(), request -> {
                        request.path().required("taskId", text -> text);
                        request.refuseFaults();
                        return Response.empty(204);
                    }));
        }

        @Test
        void isRefusedForEveryBadParameter() {
            var event = APIGatewayV2HTTPEvent.builder()
                    .withQueryStringParameters(Map.of("Limit", "1", "tag", " "))
                    .build();

            var response = call(event, request -> {
                Fields query = request.query();
                query.allow("limit", "tag");
                query.optional("tag", FunctionTest::notBlank);
                request.refuseFaults();
                return Response.empty(204);
            });

            assertProblem(
                    400,
                    "invalid-request",
                    "{\"parameter\":\"Limit\",\"detail\":\"is not known; did you mean limit?\"},{\"parameter\":\"tag\",\"detail\":\"must not be blank\"}",
                    response);
        }

        /** API Gateway joins the values by commas. */
        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                limit=1&tag=a&limit=1  | limit | occurs more than once
                limit=1&%6Cimit=2      | limit | occurs more than once
                limit&limit=           | limit | occurs more than once
                limit=1,1              | limit | must be short
                &&tag=a&limit=1,1&tag% | limit | must be short
                """)
        void isRefusedForARepeatedParameter(String query, String name, String detail) {
            var event = APIGatewayV2HTTPEvent.builder()
                    .withRawQueryString(query)
                    .withQueryStringParameters(Map.of("limit", "1,1", "tag", "a"))
                    .build();

            var response = call(event, request -> {
                request.query().optional("limit", text -> {
                    throw new IllegalArgumentException("must be short");
                });
                request.refuseFaults();
                return Response.empty(204);
            });

            assertProblem(
                    400,
                    "invalid-request",
                    "[{\"parameter\":\"%s\",\"detail\":\"%s\"}]".formatted(name, detail),
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
        void isLoggedInOneLineThatItsRequestIdLeadsTo() {
            call(new APIGatewayV2HTTPEvent(), request -> {
                throw new IllegalStateException("broken");
            });

            Map<String, JsonValue> line = line();
            assertEquals(new JsonString("ERROR"), line.get("level"));
            assertEquals(new JsonString(context.getAwsRequestId()), line.get("requestId"));
            assertEquals(new JsonString("nameThing"), line.get("operation"));
            assertEquals(new JsonString("internal-error"), line.get("code"));
            assertInstanceOf(JsonNumber.class, line.get("milliseconds"));
            assertTrue(
                    log.toString().contains("java.lang.IllegalStateException\",\"xfusion.tasks.http.HttpFunctionTest"));
        }

        @Test
        void isLoggedWithoutMessagesWhichMayRepeatWhatACallerHasWritten() {
            call(new APIGatewayV2HTTPEvent(), request -> {
                throw new IllegalStateException("planted", new IllegalArgumentException("too\nplanted"));
            });

            assertTrue(log.toString().contains("caused by java.lang.IllegalArgumentException"), log.toString());
            assertFalse(log.toString().contains("planted"), log.toString());
        }

        @Test
        void isNotWhatACallerDidWrong() {
            send("{");

            assertEquals("", log.toString());
        }

        private Map<String, JsonValue> line() {
            assertEquals(1, log.toString().lines().count(), log.toString());
            return assertInstanceOf(JsonObject.class, Json.read(log.toString())).members();
        }
    }
}
