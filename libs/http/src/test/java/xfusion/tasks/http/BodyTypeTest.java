package xfusion.tasks.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a body has to be in {@code Content-Type} and {@code Content-Encoding}. */
class BodyTypeTest extends FunctionTest {

    /** JSON knows no parameters (RFC 8259, section 11), and clients write the charset in many ways. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json; charset=UTF-8",
                "Application/JSON;charset=\"utf-8\"",
                "application/json ; ;charset=utf-8;",
                "application/json; charset=utf8",
                "application/json; CHARSET = UTF_8",
                "application/json; charset='utf-8'",
                "application/json; charset=us-ascii",
                "application/json; charset=",
                "application/json;odata.metadata=minimal;IEEE754Compatible=true",
                "application/json;version=1",
                "application/json; x",
                "application/json; profile=\"a;charset=latin1,text/plain\\\";charset=latin1\"; charset=utf-8",
                "application/json; q=\"never closed;charset=latin1"
            })
    void mayHaveATypeWithAnyParameters(String contentType) {
        assertEquals(
                200,
                send("{\"name\":\"x\"}", false, Map.of("Content-Type", contentType))
                        .getStatusCode());
    }

    /** As many as fit into the headers that API Gateway takes. */
    @ParameterizedTest
    @ValueSource(strings = {";", " ", "; charset=utf8", ";a=\"b\\c\"", ";\"", ",", "\\\""})
    void mayHaveATypeWithThousandsOfParameters(String parameter) {
        var type = Map.of("Content-Type", "application/json;" + parameter.repeat(10_000));

        assertEquals(200, send("{\"name\":\"x\"}", false, type).getStatusCode());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "text/json",
                "application/json; charset=latin1",
                "application/json; charset=utf-16",
                "application/json; charset=utf-8; charset=\"latin1\"",
                "application/json; a=\"b\\\"\"; charset=latin1",
                "application/jsonx",
                "application/merge-patch+json",
                "application/vnd.api+json",
                "application/x-www-form-urlencoded",
                ";",
                ""
            })
    void mustBeJson(String contentType) {
        var response = send("{\"name\":\"x\"}", false, Map.of("content-type", contentType));

        assertProblem(415, "unsupported-media-type", "application/json", response);
        assertEquals("application/json", response.getHeaders().get("Accept"));
    }

    /** API Gateway joins headers of one name by commas. */
    @Test
    void mustHaveOneType() {
        var twice = Map.of("content-type", "application/json; charset=utf-8,application/json");

        assertProblem(
                400,
                "invalid-request",
                "[{\"header\":\"Content-Type\",\"detail\":\"occurs more than once\"}]",
                send("{}", false, twice));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "identity", "Identity, identity"})
    void mayNameTheIdentityCoding(String coding) {
        var headers = Map.of("content-type", "application/json", "content-encoding", coding);

        assertEquals(200, send("{\"name\":\"x\"}", false, headers).getStatusCode());
    }

    /** RFC 9110, section 15.5.16; a compressed body is not UTF-8, but that is not what is wrong with it. */
    @ParameterizedTest
    @ValueSource(strings = {"gzip", "br", "identity, deflate", "aws-chunked", "utf-8", "identityx"})
    void mustNotBeEncoded(String coding) {
        var headers = Map.of("content-type", "application/json", "Content-Encoding", coding);
        String gzip = Base64.getEncoder().encodeToString(new byte[] {0x1f, (byte) 0x8b, 8});

        var response = send(gzip, true, headers);

        assertProblem(415, "unsupported-media-type", "without Content-Encoding", response);
        assertEquals("identity", response.getHeaders().get("Accept-Encoding"));
    }

    @Nested
    class OfAPatch {

        private final BodyRules rules = BodyRules.MERGE_PATCH.upTo(100);

        private APIGatewayV2HTTPResponse patch(String type, String body) {
            var event = APIGatewayV2HTTPEvent.builder()
                    .withHeaders(Map.of("content-type", type))
                    .withBody(body)
                    .build();
            return call(event, request -> {
                request.body(rules).allow("name");
                request.refuseFaults();
                return Response.empty(204);
            });
        }

        @ParameterizedTest
        @ValueSource(strings = {"application/merge-patch+json", "application/JSON;charset=utf8"})
        void hasOneOfItsTypes(String type) {
            assertEquals(204, patch(type, "{}").getStatusCode());
        }

        /** RFC 5789, section 2.2. */
        @Test
        void hearsWhichTheyAre() {
            var response = patch("application/json-patch+json", "{}");

            assertProblem(415, "unsupported-media-type", "application/merge-patch+json or application/json,", response);
            assertEquals(
                    "application/merge-patch+json, application/json",
                    response.getHeaders().get("Accept-Patch"));
            assertNull(response.getHeaders().get("Accept"));
        }

        @Test
        void hasItsOwnLimit() {
            assertEquals(204, patch("application/json", "{}" + " ".repeat(98)).getStatusCode());
            assertProblem(413, "body-too-large", "100 bytes", patch("application/json", "{}" + " ".repeat(99)));
        }
    }

    @Test
    void mustSayThatItIsJson() {
        assertProblem(415, "unsupported-media-type", "application/json", send("{\"name\":\"x\"}", false, Map.of()));
    }
}
