package xfusion.tasks.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import xfusion.tasks.http.JsonValue.JsonArray;
import xfusion.tasks.http.JsonValue.JsonBoolean;
import xfusion.tasks.http.JsonValue.JsonNull;
import xfusion.tasks.http.JsonValue.JsonNumber;
import xfusion.tasks.http.JsonValue.JsonObject;
import xfusion.tasks.http.JsonValue.JsonString;

/** A second opinion on what a text is as JSON: Jackson's, with nothing lenient about it. */
final class StrictReader {

    private static final int MAX_DEPTH = 32;

    /** Its own bounds are on what it has room for, and ours on the body. */
    private static final JsonFactory JACKSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNumberLength(Body.MAX_BYTES)
                    .maxNameLength(Body.MAX_BYTES)
                    .build())
            .build();

    private final JsonParser jackson;

    private StrictReader(JsonParser jackson) {
        this.jackson = jackson;
    }

    /** The one value that {@code text} is, or nothing where it is none or one that we refuse by our own rules. */
    static Optional<JsonValue> read(String text) {
        try (JsonParser jackson = JACKSON.createParser(ObjectReadContext.empty(), text)) {
            JsonToken first = jackson.nextToken();
            if (first == null) {
                return Optional.empty();
            }
            JsonValue value = new StrictReader(jackson).value(first, 0);
            return jackson.nextToken() == null ? Optional.of(value) : Optional.empty();
        } catch (JacksonException | Refused e) {
            return Optional.empty();
        }
    }

    private JsonValue value(JsonToken token, int depth) {
        if (depth > MAX_DEPTH) {
            throw new Refused();
        }
        return switch (token) {
            case START_OBJECT -> object(depth);
            case START_ARRAY -> array(depth);
            case VALUE_STRING -> new JsonString(wholeCharacters());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new JsonNumber(jackson.getString());
            case VALUE_TRUE, VALUE_FALSE -> new JsonBoolean(jackson.getBooleanValue());
            case VALUE_NULL -> new JsonNull();
            default -> throw new AssertionError(token);
        };
    }

    private JsonArray array(int depth) {
        List<JsonValue> elements = new ArrayList<>();
        for (JsonToken token = jackson.nextToken(); token != JsonToken.END_ARRAY; token = jackson.nextToken()) {
            elements.add(value(token, depth + 1));
        }
        return new JsonArray(elements);
    }

    private JsonObject object(int depth) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        Set<String> repeated = new LinkedHashSet<>();
        while (jackson.nextToken() != JsonToken.END_OBJECT) {
            String name = wholeCharacters();
            if (members.putIfAbsent(name, value(jackson.nextToken(), depth + 1)) != null) {
                repeated.add(name);
            }
        }
        return new JsonObject(members, repeated);
    }

    /** Jackson takes half a surrogate pair for a character, and we do not. */
    private String wholeCharacters() {
        String text = jackson.getString();
        if (text.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE)) {
            throw new Refused();
        }
        return text;
    }

    private static final class Refused extends RuntimeException {}
}
