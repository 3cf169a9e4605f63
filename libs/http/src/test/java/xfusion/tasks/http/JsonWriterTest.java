package xfusion.tasks.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import xfusion.tasks.http.JsonValue.JsonObject;
import xfusion.tasks.http.JsonValue.JsonString;

class JsonWriterTest {

    @Test
    void writesEveryKindOfMember() {
        String json = JsonWriter.object(object -> object.member("text", "x")
                .member("number", -1L)
                .member("present", Optional.of("y"))
                .member("absent", Optional.empty())
                .strings("none", List.of())
                .strings("list", List.of("a", "b"))
                .objects("objects", List.of(inner -> inner.member("n", 1), inner -> {})));

        assertEquals(
                "{\"text\":\"x\",\"number\":-1,\"present\":\"y\",\"none\":[],\"list\":[\"a\",\"b\"],"
                        + "\"objects\":[{\"n\":1},{}]}",
                json);
    }

    @Test
    void writesAnObjectOfStrings() {
        assertEquals(
                "{\"headers\":{\"ETag\":\"\\\"1\\\"\"}}",
                JsonWriter.object(object -> object.strings("headers", Map.of("ETag", "\"1\""))));
    }

    @Test
    void separatesMembersAfterTextThatLooksLikeABeginning() {
        assertEquals(
                "{\"a\":\"[\",\"b\":\"{\",\"c\":\"\"}",
                JsonWriter.object(
                        object -> object.member("a", "[").member("b", "{").member("c", "")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "\"", "\\", "/", "\b\f\n\r\t", "\0\u001f\u007f", "é\u2028", "\uD83D\uDE80", "</script>"})
    void writesTextThatIsReadBackTheSame(String text) {
        String json = JsonWriter.object(object -> object.member(text, text));

        assertEquals(Map.of(text, new JsonString(text)), ((JsonObject) JsonParser.parse(json)).members());
    }
}
