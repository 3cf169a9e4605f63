package xfusion.tasks.local.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A body as the event has it. */
class EventBodyTest extends BuiltEvent {

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "Application/JSON; charset=utf-8", "text/plain", "application/xml"})
    void isTextForTextualTypes(String type) {
        headers = Map.of("content-type", List.of(type));
        body = bytes("{\"ü\":1}");
        assertEquals("{\"ü\":1}", event().path("body").asString());
        assertFalse(event().path("isBase64Encoded").asBoolean());
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/octet-stream", "application/x-www-form-urlencoded", "application/jsonl"})
    void isBase64ForOthers(String type) {
        headers = Map.of("content-type", List.of(type));
        assertBase64();
    }

    @Test
    void isBase64WithoutAType() {
        assertBase64();
    }

    @Test
    void isBase64WhereItIsNotUtf8() {
        headers = Map.of("content-type", List.of("application/json"));
        body = new byte[] {(byte) 0xff, '{', '}'};
        assertEquals("/3t9", event().path("body").asString());
        assertEquals(true, event().path("isBase64Encoded").asBoolean());
    }

    private void assertBase64() {
        body = bytes("{}");
        assertEquals("e30=", event().path("body").asString());
        assertEquals(true, event().path("isBase64Encoded").asBoolean());
    }
}
