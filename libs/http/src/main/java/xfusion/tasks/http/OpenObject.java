package xfusion.tasks.http;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import xfusion.tasks.http.JsonValue.JsonArray;
import xfusion.tasks.http.JsonValue.JsonBoolean;
import xfusion.tasks.http.JsonValue.JsonNull;
import xfusion.tasks.http.JsonValue.JsonNumber;
import xfusion.tasks.http.JsonValue.JsonObject;
import xfusion.tasks.http.JsonValue.JsonString;

/**
 * A JSON object whose members are the caller's own: strings, numbers and booleans, and nulls in a merge patch. One that
 * another program has stored may have other values too. Numbers keep their digits.
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
     * Reads a text that was stored.
     *
     * @throws IllegalArgumentException if it is not an object
     */
    public static OpenObject parse(String json) {
        try {
            if (Json.readLeniently(json) instanceof JsonObject(var members, Set<String> _)) {
                return new OpenObject(members);
            }
        } catch (JacksonException e) {
            throw new IllegalArgumentException("must be JSON", e);
        }
        throw new IllegalArgumentException("must be an object");
    }

    /** Its strings, numbers and booleans alone. */
    public OpenObject scalars() {
        Map<String, JsonValue> scalars = new LinkedHashMap<>(members);
        scalars.values().removeIf(value -> !isScalar(value));
        return new OpenObject(scalars);
    }

    /** This object after a merge patch (RFC 7396): a null removes a member. */
    public OpenObject patchedBy(OpenObject patch) {
        Map<String, JsonValue> patched = new LinkedHashMap<>(members);
        patch.members.forEach((name, value) -> {
            if (value instanceof JsonNull) {
                patched.remove(name);
            } else {
                patched.put(name, value);
            }
        });
        return new OpenObject(patched);
    }

    /** The same object, its members sorted by name. */
    public OpenObject sorted() {
        return new OpenObject(new TreeMap<>(members));
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
            write(value, json);
        });
    }

    private static void write(JsonValue value, JsonGenerator json) {
        switch (value) {
            case JsonString(String text) -> json.writeString(text);
            case JsonNumber(String literal) -> json.writeRawValue(literal);
            case JsonBoolean(boolean yes) -> json.writeBoolean(yes);
            case JsonNull() -> json.writeNull();
            case JsonArray(List<JsonValue> elements) -> {
                json.writeStartArray();
                elements.forEach(element -> write(element, json));
                json.writeEndArray();
            }
            case JsonObject(var inner, Set<String> _) -> new OpenObject(inner).write(json);
        }
    }
}
