package xfusion.tasks.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.amazonaws.services.lambda.runtime.CustomPojoSerializer;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventSerializerTest {

    private final CustomPojoSerializer serializer =
            ServiceLoader.load(CustomPojoSerializer.class).findFirst().orElseThrow();

    @Test
    void isFoundByLambda() {
        assertInstanceOf(EventSerializer.class, serializer);
    }

    @Test
    void readsAnEventAndPassesOverWhatItDoesNotKnow() {
        APIGatewayV2HTTPEvent event = read("""
                {"version":"2.0","routeKey":"POST /tasks","rawPath":"/tasks","unknown":{"a":[1]},
                 "headers":{"content-type":"application/json"},"pathParameters":{"taskId":"1"},
                 "requestContext":{"accountId":"1","timeEpoch":1583348638390,"http":{"method":"POST","path":"/tasks"},
                   "authorizer":{"jwt":{"claims":{"sub":"me"},"scopes":null}}},
                 "body":"{}","isBase64Encoded":true}""");

        assertEquals(
                "me",
                event.getRequestContext().getAuthorizer().getJwt().getClaims().get("sub"));
        assertEquals(Map.of("taskId", "1"), event.getPathParameters());
        assertEquals(true, event.getIsBase64Encoded());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"headers\":null,\"pathParameters\":[],\"requestContext\":1,\"body\":{},\"isBase64Encoded\":\"x\"}",
                "{\"headers\":{\"a\":1},\"requestContext\":{\"authorizer\":{\"jwt\":{\"claims\":{\"sub\":7}}}}}"
            })
    void takesWhatIsOfAnotherTypeForAbsent(String json) {
        var request = new Request(read(json), (_, operation) -> operation.get());

        assertEquals(Optional.empty(), request.subject());
        assertEquals(Optional.empty(), request.header("a", text -> text));
        assertEquals(Optional.empty(), request.path().optional("taskId", text -> text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "1", "\"x\"", "null", "{\"body\":\"x\""})
    void takesWhatIsNoEventForOneThatSaysNothing(String json) {
        APIGatewayV2HTTPEvent event = read(json);

        assertNull(event.getBody());
        assertNull(event.getHeaders());
    }

    @Test
    void readsHalfASurrogatePair() {
        assertEquals("\ud800", read("{\"body\":\"\\ud800\"}").getBody());
    }

    @Test
    void readsABodyOfSixMegabytes() {
        String body = "é\uD83D\uDE80x".repeat(900_000);

        assertEquals(body, read("{\"body\":\"" + body + "\"}").getBody());
    }

    @Test
    void writesAResponse() {
        var out = new ByteArrayOutputStream();

        serializer.toJson(
                new Response(201, Map.of("A", "b"), "\"é\u2028\u0001\"").toEvent(),
                out,
                APIGatewayV2HTTPResponse.class);

        assertEquals(
                "{\"statusCode\":201,\"headers\":{\"A\":\"b\"},\"body\":\"\\\"é\u2028\\u0001\\\"\"}",
                out.toString(StandardCharsets.UTF_8));
    }

    private APIGatewayV2HTTPEvent read(String json) {
        var bytes = new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
        return serializer.fromJson(bytes, APIGatewayV2HTTPEvent.class);
    }
}
