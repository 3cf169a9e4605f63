package xfusion.tasks.local.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GatewayResponseTest {

    private static GatewayResponse read(String json) {
        return GatewayResponse.of(json.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"headers": {"X-Count": 7, "X-None": null, "Date": "x"}}    | X-Count: 7
            {"multiValueHeaders": {"Vary": ["accept", "origin"]}}       | Vary: accept, Vary: origin
            {"cookies": ["a=1", "b=2"]}                                 | set-cookie: a=1, set-cookie: b=2
            {"headers": {"content-length": "99"}, "isBase64Encoded": false} |
            {"headers": null, "cookies": null, "body": null}            |
            {"body": "ü"}                                               | content-type: text/plain;charset=UTF-8, ü
            {"body": "e30=", "isBase64Encoded": true}                   | content-type: text/plain;charset=UTF-8, {}
            {"headers": {"Content-Type": "application/json"}, "body": "{}"} | Content-Type: application/json, {}
            """)
    void isReadFromAFunctions(String json, String expected) {
        var response = read("{\"statusCode\": 201, " + json.substring(1));

        var text = new StringBuilder();
        response.headers().forEach(field -> text.append(", ").append(field));
        text.append(response.body().length == 0 ? "" : ", " + new String(response.body(), StandardCharsets.UTF_8));

        assertEquals(201, response.status());
        assertEquals(expected == null ? "" : ", " + expected, text.toString());
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
