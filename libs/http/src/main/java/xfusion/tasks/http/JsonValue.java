package xfusion.tasks.http;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** A JSON value as it was sent: nothing is converted, and nothing that was wrong is smoothed over. */
public sealed interface JsonValue {

    /** What kind of value this is, as a phrase for an error message: "a number". */
    String kind();

    /** A string, its escapes resolved. */
    record JsonString(String value) implements JsonValue {
        @Override
        public String kind() {
            return "a string";
        }
    }

    /** A number, as it was written. */
    record JsonNumber(String literal) implements JsonValue {
        @Override
        public String kind() {
            return "a number";
        }
    }

    /** True or false. */
    record JsonBoolean(boolean value) implements JsonValue {
        @Override
        public String kind() {
            return "a boolean";
        }
    }

    /** The literal {@code null}. */
    record JsonNull() implements JsonValue {
        @Override
        public String kind() {
            return "null";
        }
    }

    /** An array. */
    record JsonArray(List<JsonValue> elements) implements JsonValue {
        @Override
        public String kind() {
            return "an array";
        }
    }

    /**
     * An object.
     *
     * @param members in the order sent; of a repeated name, the first value
     * @param repeated the names that were sent more than once
     */
    record JsonObject(Map<String, JsonValue> members, Set<String> repeated) implements JsonValue {
        @Override
        public String kind() {
            return "an object";
        }
    }
}
