package xfusion.tasks.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamReadException;
import xfusion.tasks.http.JsonValue.JsonArray;
import xfusion.tasks.http.JsonValue.JsonBoolean;
import xfusion.tasks.http.JsonValue.JsonNull;
import xfusion.tasks.http.JsonValue.JsonNumber;
import xfusion.tasks.http.JsonValue.JsonObject;
import xfusion.tasks.http.JsonValue.JsonString;

/**
 * Builds the tree of one JSON value and records the names that an object repeats.
 *
 * @param tokens Jackson's parser
 * @param strict whether to refuse an unpaired surrogate, which the table would return as another character
 */
record JsonTree(JsonParser tokens, boolean strict) {

    /** Deeper than any valid body, and far from a stack overflow. */
    private static final int MAX_DEPTH = 32;

    JsonValue read() {
        JsonToken first = tokens.nextToken();
        if (first == null) {
            throw malformed("Unexpected end");
        }
        JsonValue value = value(first, 0);
        if (tokens.nextToken() != null) {
            throw malformed("Unexpected text after the value");
        }
        return value;
    }

    private JsonValue value(JsonToken token, int depth) {
        if (depth > MAX_DEPTH) {
            throw malformed("Nested deeper than " + MAX_DEPTH);
        }
        return switch (token) {
            case START_OBJECT -> object(depth);
            case START_ARRAY -> array(depth);
            case VALUE_STRING -> new JsonString(string());
            case VALUE_TRUE -> new JsonBoolean(true);
            case VALUE_FALSE -> new JsonBoolean(false);
            case VALUE_NULL -> new JsonNull();
            default -> new JsonNumber(tokens.getString());
        };
    }

    private JsonArray array(int depth) {
        List<JsonValue> elements = new ArrayList<>();
        for (JsonToken token = tokens.nextToken(); token != JsonToken.END_ARRAY; token = tokens.nextToken()) {
            elements.add(value(token, depth + 1));
        }
        return new JsonArray(elements);
    }

    private JsonObject object(int depth) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        Set<String> repeated = new LinkedHashSet<>();
        while (tokens.nextToken() != JsonToken.END_OBJECT) {
            String name = string();
            if (members.putIfAbsent(name, value(tokens.nextToken(), depth + 1)) != null) {
                repeated.add(name);
            }
        }
        return new JsonObject(members, repeated);
    }

    private String string() {
        String text = tokens.getString();
        if (strict && text.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE)) {
            throw malformed("Unpaired surrogate");
        }
        return text;
    }

    private StreamReadException malformed(String what) {
        return new StreamReadException(tokens, what, tokens.currentTokenLocation());
    }
}
