package xfusion.tasks.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import xfusion.tasks.http.JsonValue.JsonArray;
import xfusion.tasks.http.JsonValue.JsonBoolean;
import xfusion.tasks.http.JsonValue.JsonNull;
import xfusion.tasks.http.JsonValue.JsonNumber;
import xfusion.tasks.http.JsonValue.JsonObject;
import xfusion.tasks.http.JsonValue.JsonString;

class JsonTest {

    @Test
    void readsEveryKindOfValue() {
        var object = assertInstanceOf(
                JsonObject.class,
                Json.read(
                        " {\"s\":\"x\",\"n\":-1.5e+3,\"t\":true,\"f\":false,\"z\":null,\"a\":[1,[]],\"o\":{}}\r\n\t "));

        assertEquals(
                List.of("s", "n", "t", "f", "z", "a", "o"),
                List.copyOf(object.members().keySet()));
        assertEquals(new JsonString("x"), object.members().get("s"));
        assertEquals(new JsonNumber("-1.5e+3"), object.members().get("n"));
        assertEquals(new JsonBoolean(true), object.members().get("t"));
        assertEquals(new JsonBoolean(false), object.members().get("f"));
        assertEquals(new JsonNull(), object.members().get("z"));
        assertEquals(
                new JsonArray(List.of(new JsonNumber("1"), new JsonArray(List.of()))),
                object.members().get("a"));
    }

    @Test
    void resolvesEscapesInNamesAndValues() {
        var object = assertInstanceOf(
                JsonObject.class, Json.read("{\"\\u0074askId\":\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\uD83D\\ude80\"}"));

        assertEquals(
                new JsonString("\"\\/\b\f\n\r\té\uD83D\uDE80"), object.members().get("taskId"));
    }

    @Test
    void keepsTheFirstOfARepeatedNameAndNotesIt() {
        var object = assertInstanceOf(JsonObject.class, Json.read("{\"a\":1,\"\\u0061\":2,\"b\":3}"));

        assertEquals(new JsonNumber("1"), object.members().get("a"));
        assertEquals(Set.of("a"), object.repeated());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "}",
                "{\"a\"}",
                "{\"a\":}",
                "{\"a\":1,}",
                "{,}",
                "{a:1}",
                "{'a':1}",
                "{\"a\":1 \"b\":2}",
                "[1,]",
                "[1 2]",
                "[",
                "]",
                "{} {}",
                "{}x",
                "// no\n{}",
                "{}/**/",
                "tru",
                "nul",
                "True",
                "NaN",
                "Infinity",
                "01",
                "1.",
                ".5",
                "+1",
                "-",
                "1e",
                "0x1",
                "\"",
                "\"\\\"",
                "\"\\x\"",
                "\"\\u12\"",
                "\"\\u12g4\"",
                "\"\\u+123\"",
                "\"\t\"",
                "\"\n\"",
                "\"\u0000\"",
                "\"\\ud800\"",
                "\"\\udc00\\ud800\"",
                "\"\\ud800x\"",
                "\uFEFF{}",
                "\u00A0{}",
                "1\u0000",
                "\u0000"
            })
    void refusesWhatIsNotJson(String text) {
        assertThrows(JacksonException.class, () -> Json.read(text));
    }

    @Test
    void refusesHalfASurrogatePairThatWasNotEvenEscaped() {
        assertThrows(JacksonException.class, () -> Json.read("\"\uD83D\""));
    }

    @Test
    void refusesHalfASurrogatePairInAName() {
        assertThrows(JacksonException.class, () -> Json.read("{\"\\ud800\":1}"));
    }

    @Test
    void refusesDeepNestingLongBeforeTheStackEnds() {
        assertInstanceOf(JsonArray.class, Json.read("[".repeat(32) + "]".repeat(32)));
        assertThrows(JacksonException.class, () -> Json.read("[".repeat(34) + "]".repeat(34)));
        assertThrows(JacksonException.class, () -> Json.read("[".repeat(100_000)));
        assertThrows(JacksonException.class, () -> Json.read("{\"a\":".repeat(100_000)));
    }

    /** Jackson's own limits are narrower than that of a body. */
    @Test
    void readsNamesAndNumbersAsLongAsABody() {
        String digits = "1".repeat(BodyRules.JSON.maxBytes());

        assertEquals(new JsonNumber(digits), Json.read(digits));
        assertEquals(
                Set.of(digits),
                assertInstanceOf(JsonObject.class, Json.read("{\"%s\":1}".formatted(digits)))
                        .members()
                        .keySet());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "\"", "\\", "/", "\b\f\n\r\t", "\0\u001f\u007f", "é\u2028", "\uD83D\uDE80", "</script>"})
    void readsBackTheTextThatItWrites(String text) {
        String json = Json.write(object -> object.writeStringProperty(text, text));

        assertEquals(Map.of(text, new JsonString(text)), ((JsonObject) Json.read(json)).members());
    }
}
