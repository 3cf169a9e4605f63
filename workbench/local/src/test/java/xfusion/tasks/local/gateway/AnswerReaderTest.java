package xfusion.tasks.local.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerReaderTest {

    @Test
    void takesStatusHeadersCookiesAndBody() {
        var answer = read("""
                {"statusCode": 201,
                 "headers": {"Location": "/tasks/1", "X-Count": 7, "X-None": null, "Content-Length": "99"},
                 "multiValueHeaders": {"Vary": ["accept", "origin"]},
                 "cookies": ["a=1", "b=2"],
                 "body": "ü",
                 "isBase64Encoded": false}
                """);
        assertEquals(201, answer.status());
        assertEquals(
                Map.of(
                        "location", List.of("/tasks/1"),
                        "x-count", List.of("7"),
                        "vary", List.of("accept", "origin"),
                        "set-cookie", List.of("a=1", "b=2"),
                        "content-type", List.of("text/plain;charset=UTF-8")),
                answer.headers());
        assertEquals("ü", text(answer));
    }

    @Test
    void decodesBase64() {
        assertEquals("{}", text(read("{\"statusCode\":200,\"body\":\"e30=\",\"isBase64Encoded\":true}")));
    }

    @Test
    void addsNothingToAnEmptyAnswer() {
        var answer = read("{\"statusCode\":204,\"headers\":null,\"cookies\":null,\"body\":null}");
        assertEquals(Map.of(), answer.headers());
        assertEquals("", text(answer));
    }

    @Test
    void takesAnAnswerWithoutStatusForTheBody() {
        var answer = read("{\"taskId\":\"1\"}");
        assertEquals(200, answer.status());
        assertEquals(Map.of("content-type", List.of("application/json")), answer.headers());
        assertEquals("{\"taskId\":\"1\"}", text(answer));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"statusCode\":0}",
                "{\"statusCode\":\"OK\"}",
                "{\"statusCode\":null}",
                "{\"statusCode\":200,\"body\":\"?\",\"isBase64Encoded\":true}",
                "{\"statusCode\":200",
                ""
            })
    void refusesWhatApiGatewayWould(String json) {
        assertThrows(InvalidAnswer.class, () -> read(json));
    }

    private static Answer read(String json) {
        return AnswerReader.read(json.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(Answer answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
