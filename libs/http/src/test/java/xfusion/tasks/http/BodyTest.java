package xfusion.tasks.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BodyTest extends FunctionTest {

    @Test
    void isReadAsText() {
        assertEquals("x[a, b]", send("{\"name\":\"x\",\"tags\":[\"a\",\"b\"]}").getBody());
    }

    @Test
    void isReadAsBase64() {
        String base64 = Base64.getEncoder().encodeToString("{\"name\":\"é\"}".getBytes(StandardCharsets.UTF_8));

        assertEquals("é[]", send(base64, true, JSON).getBody());
    }

    @Test
    void mayHave64KibibytesInUtf8() {
        String frame = "{\"name\":\"\"}";
        String fits = "x" + "é".repeat((BodyRules.JSON.maxBytes() - frame.length() - 1) / 2);

        assertEquals(200, send(frame.replace("\"\"", '"' + fits + '"')).getStatusCode());
        assertProblem(413, "body-too-large", "65536 bytes", send(frame.replace("\"\"", '"' + fits + "é\"")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n", "{", "{\"name\":\"x\"} y"})
    void mustBeWhole(String body) {
        assertProblem(400, "malformed-json", "", send(body));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "{\"name\" 1}     | Unexpected character ('1' (code 49)) at line 1, column 9.",
                "{\"name\":\"x\",} | Unexpected character ('}' (code 125)) at line 1, column 13.",
                "{\"name\":True}  | Unrecognized token 'True' at line 1, column 9.",
                "{\"name\":NaN}   | Non-standard token 'NaN' at line 1, column 12.",
                "{\"name\":\"x     | Unexpected end at line 1, column 11.",
                "{\"name\":\"\\ud800\"} | Unpaired surrogate at line 1, column 9.",
                "{} {}           | Unexpected text after the value at line 1, column 4.",
                "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[ | Nested deeper than 32 at line 1, column 34."
            })
    void hearsWhatIsWrongAndWhere(String body, String detail) {
        assertProblem(400, "malformed-json", "\"detail\":\"" + detail + "\"", send(body));
    }

    @Test
    void isCountedInLines() {
        assertProblem(400, "malformed-json", "at line 2, column 3.", send("{\n  x}"));
    }

    @Test
    void mayBeginWithAByteOrderMark() {
        assertEquals("x[]", send("\uFEFF{\"name\":\"x\"}").getBody());
        assertProblem(400, "malformed-json", "65279", send("\uFEFF\uFEFF{\"name\":\"x\"}"));
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
    void mustBeOfWholeCharacters() {
        assertProblem(400, "malformed-json", "Unpaired surrogate", send("{\"name\":\"\uD83D\"}"));
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
