package xfusion.tasks.http;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** A JSON value as it was sent: numbers keep their text, and objects keep their repeated names. */
sealed interface JsonValue {

    /** A string, its escapes resolved. */
    record JsonString(String value) implements JsonValue {}

    /** A number, as it was written. */
    record JsonNumber(String literal) implements JsonValue {}

    /** True or false. */
    record JsonBoolean(boolean value) implements JsonValue {}

    /** The literal {@code null}. */
    record JsonNull() implements JsonValue {}

    /** An array. */
    record JsonArray(List<JsonValue> elements) implements JsonValue {}

    /**
     * An object.
     *
     * @param members in the order in which they were sent; a repeated name has its first value
     * @param repeated the names that were sent more than once
     */
    record JsonObject(Map<String, JsonValue> members, Set<String> repeated) implements JsonValue {}

    /** What kind of value this is, as a phrase for an error message: "a number". */
    default String kind() {
        return switch (this) {
            case JsonString _ -> "a string";
            case JsonNumber _ -> "a number";
            case JsonBoolean _ -> "a boolean";
            case JsonNull _ -> "null";
            case JsonArray _ -> "an array";
            case JsonObject _ -> "an object";
        };
    }
}
