package xfusion.tasks.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import xfusion.tasks.http.JsonValue.JsonArray;
import xfusion.tasks.http.JsonValue.JsonBoolean;
import xfusion.tasks.http.JsonValue.JsonNull;
import xfusion.tasks.http.JsonValue.JsonNumber;
import xfusion.tasks.http.JsonValue.JsonObject;
import xfusion.tasks.http.JsonValue.JsonString;

/**
 * Reads JSON exactly as RFC 8259 has it, and keeps note of repeated names.
 *
 * <p>It is our own because lenient readers smooth over what a caller should hear of, and a strict library would cost
 * every cold start its classes.
 */
final class JsonParser {

    /** Deeper than any body of ours, and far from the end of the stack. */
    private static final int MAX_DEPTH = 32;

    private final JsonScanner scanner;

    private JsonParser(JsonScanner scanner) {
        this.scanner = scanner;
    }

    /** @throws MalformedJson if {@code text} is not one JSON value of whole characters, or is nested deeper than 32 */
    static JsonValue parse(String text) {
        return new JsonParser(new JsonScanner(text, false)).whole();
    }

    /** As {@link #parse}, but takes half a surrogate pair for a character. */
    static JsonValue parseLeniently(String text) {
        return new JsonParser(new JsonScanner(text, true)).whole();
    }

    private JsonValue whole() {
        JsonValue value = value(0);
        scanner.expectEnd();
        return value;
    }

    private JsonValue value(int depth) {
        if (depth > MAX_DEPTH) {
            throw scanner.malformed("Nested deeper than " + MAX_DEPTH);
        }
        return switch (scanner.peek()) {
            case '{' -> object(depth);
            case '[' -> array(depth);
            case '"' -> new JsonString(scanner.string());
            case 't' -> literal("true", new JsonBoolean(true));
            case 'f' -> literal("false", new JsonBoolean(false));
            case 'n' -> literal("null", new JsonNull());
            default -> new JsonNumber(scanner.number());
        };
    }

    private JsonValue literal(String word, JsonValue value) {
        scanner.expect(word);
        return value;
    }

    private JsonArray array(int depth) {
        List<JsonValue> elements = new ArrayList<>();
        scanner.expect("[");
        if (scanner.accept(']')) {
            return new JsonArray(elements);
        }
        do {
            elements.add(value(depth + 1));
        } while (scanner.accept(','));
        scanner.expect("]");
        return new JsonArray(elements);
    }

    private JsonObject object(int depth) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        Set<String> repeated = new LinkedHashSet<>();
        scanner.expect("{");
        if (scanner.accept('}')) {
            return new JsonObject(members, repeated);
        }
        do {
            String name = scanner.string();
            scanner.expect(":");
            if (members.putIfAbsent(name, value(depth + 1)) != null) {
                repeated.add(name);
            }
        } while (scanner.accept(','));
        scanner.expect("}");
        return new JsonObject(members, repeated);
    }
}
