package xfusion.tasks.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import xfusion.tasks.http.JsonValue.JsonArray;
import xfusion.tasks.http.JsonValue.JsonBoolean;
import xfusion.tasks.http.JsonValue.JsonNull;
import xfusion.tasks.http.JsonValue.JsonNumber;
import xfusion.tasks.http.JsonValue.JsonObject;
import xfusion.tasks.http.JsonValue.JsonString;

/**
 * An object in an event. A member of an unexpected type counts as absent, and an event that is not an object counts as
 * empty, so that a malformed event gets a response and does not end the function.
 *
 * @param members by name
 */
record EventPart(Map<String, JsonValue> members) {

    /** A whole number with at most 18 digits, which always fit into a long. */
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,18}");

    static EventPart parse(String json) {
        try {
            return new EventPart(Json.readLeniently(json) instanceof JsonObject event ? event.members() : Map.of());
        } catch (JacksonException e) {
            return new EventPart(Map.of());
        }
    }

    @Nullable
    String text(String name) {
        return members.get(name) instanceof JsonString(String text) ? text : null;
    }

    boolean flag(String name) {
        return members.get(name) instanceof JsonBoolean(boolean yes) && yes;
    }

    long number(String name) {
        return members.get(name) instanceof JsonNumber number ? toJava(number).longValue() : 0;
    }

    <T> @Nullable T part(String name, Function<EventPart, T> reader) {
        return members.get(name) instanceof JsonObject(var inner, Set<String> _)
                ? reader.apply(new EventPart(inner))
                : null;
    }

    @Nullable
    List<String> texts(String name) {
        return members.get(name) instanceof JsonArray(var elements)
                ? elements.stream()
                        .filter(JsonString.class::isInstance)
                        .map(element -> ((JsonString) element).value())
                        .toList()
                : null;
    }

    @Nullable
    Map<String, String> namedTexts(String name) {
        return part(name, object -> {
            Map<String, String> texts = new LinkedHashMap<>();
            object.members.forEach((key, value) -> {
                if (value instanceof JsonString(String text)) {
                    texts.put(key, text);
                }
            });
            return texts;
        });
    }

    /** Values of any type, converted to Java's own types. */
    @Nullable
    Map<String, @Nullable Object> namedValues(String name) {
        return part(name, object -> toJava(object.members));
    }

    private static Map<String, @Nullable Object> toJava(Map<String, JsonValue> members) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        members.forEach((name, value) -> values.put(name, toJava(value)));
        return values;
    }

    private static @Nullable Object toJava(JsonValue value) {
        return switch (value) {
            case JsonString(String text) -> text;
            case JsonNumber number -> toJava(number);
            case JsonBoolean(boolean yes) -> yes;
            case JsonNull() -> null;
            case JsonArray(var elements) ->
                elements.stream().map(EventPart::toJava).toList();
            case JsonObject(var inner, Set<String> _) -> toJava(inner);
        };
    }

    private static Number toJava(JsonNumber number) {
        if (!WHOLE.matcher(number.literal()).matches()) {
            return Double.valueOf(number.literal());
        }
        long whole = Long.parseLong(number.literal());
        if (whole == (int) whole) {
            return (int) whole;
        }
        return whole;
    }
}
