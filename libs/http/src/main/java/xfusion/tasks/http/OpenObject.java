package xfusion.tasks.http;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import xfusion.tasks.http.JsonValue.JsonArray;
import xfusion.tasks.http.JsonValue.JsonBoolean;
import xfusion.tasks.http.JsonValue.JsonNull;
import xfusion.tasks.http.JsonValue.JsonNumber;
import xfusion.tasks.http.JsonValue.JsonObject;
import xfusion.tasks.http.JsonValue.JsonString;

/**
 * A JSON object whose members are the caller's own: strings, numbers and booleans, and nulls in a merge patch. Numbers
 * keep their digits.
 *
 * @param members by name
 */
public record OpenObject(Map<String, JsonValue> members) implements JsonWritable {

    /** An object without members. */
    public static final OpenObject EMPTY = new OpenObject(Map.of());

    /** Keeps the order of the members. */
    public OpenObject {
        members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    /**
     * Reads the text that {@link #json} has made.
     *
     * @throws IllegalArgumentException if it is not an object of strings, numbers and booleans
     */
    public static OpenObject parse(String json) {
        try {
            if (Json.readLeniently(json) instanceof JsonObject(var members, Set<String> _)
                    && members.values().stream().allMatch(OpenObject::isScalar)) {
                return new OpenObject(members);
            }
        } catch (JacksonException e) {
            throw new IllegalArgumentException("must be JSON", e);
        }
        throw new IllegalArgumentException("must be an object of strings, numbers and booleans");
    }

    /** This object after a merge patch (RFC 7396): a null removes a member. */
    public OpenObject patchedBy(OpenObject patch) {
        Map<String, JsonValue> patched = new LinkedHashMap<>(members);
        patched.putAll(patch.members);
        patched.values().removeIf(JsonNull.class::isInstance);
        return new OpenObject(patched);
    }

    /** The object as JSON text. */
    public String json() {
        return Json.write(this);
    }

    OpenObject withoutNulls() {
        return EMPTY.patchedBy(this);
    }

    static boolean isScalar(JsonValue value) {
        return value instanceof JsonString || value instanceof JsonNumber || value instanceof JsonBoolean;
    }

    @Override
    public void writeMembers(JsonGenerator json) {
        members.forEach((name, value) -> {
            json.writeName(name);
            switch (value) {
                case JsonString(String text) -> json.writeString(text);
                case JsonNumber(String literal) -> json.writeRawValue(literal);
                case JsonBoolean(boolean yes) -> json.writeBoolean(yes);
                case JsonNull() -> json.writeNull();
                case JsonArray _, JsonObject _ -> throw new IllegalStateException("not read into an open object");
            }
        });
    }
}
