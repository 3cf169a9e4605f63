package xfusion.tasks.local.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FunctionResponseTest {

    private static GatewayResponse read(String json) {
        return FunctionResponse.read(json.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(GatewayResponse response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    @Test
    void isReadWithStatusHeadersCookiesAndBody() {
        var response = read("""
                {"statusCode": 201,
                 "headers": {"Location": "/tasks/1", "X-Count": 7, "X-None": null, "Content-Length": "99"},
                 "multiValueHeaders": {"Vary": ["accept", "origin"]},
                 "cookies": ["a=1", "b=2"],
                 "body": "ü",
                 "isBase64Encoded": false}
                """);
        assertEquals(201, response.status());
        assertEquals(
                Map.of(
                        "location", List.of("/tasks/1"),
                        "x-count", List.of("7"),
                        "vary", List.of("accept", "origin"),
                        "set-cookie", List.of("a=1", "b=2"),
                        "content-type", List.of("text/plain;charset=UTF-8")),
                response.headers());
        assertEquals("ü", text(response));
    }

    @Test
    void isDecodedFromBase64() {
        assertEquals("{}", text(read("{\"statusCode\":200,\"body\":\"e30=\",\"isBase64Encoded\":true}")));
    }

    @Test
    void mayBeEmpty() {
        var response = read("{\"statusCode\":204,\"headers\":null,\"cookies\":null,\"body\":null}");
        assertEquals(Map.of(), response.headers());
        assertEquals("", text(response));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"statusCode\":0}",
                "{\"statusCode\":\"OK\"}",
                "{\"statusCode\":null}",
                "{\"statusCode\":200,\"body\":\"?\",\"isBase64Encoded\":true}",
                "{\"statusCode\":200",
                "{}",
                ""
            })
    void isRefusedWhereApiGatewayWould(String json) {
        assertThrows(RuntimeException.class, () -> read(json));
    }
}
