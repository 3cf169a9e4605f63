package xfusion.tasks.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes a JSON object, one member after the other; a member without a value is left out. */
public final class JsonWriter {

    private final StringBuilder text = new StringBuilder();

    private JsonWriter() {}

    static String object(JsonWritable value) {
        var json = new JsonWriter();
        json.value(value);
        return json.text.toString();
    }

    /** A string. */
    public JsonWriter member(String name, String value) {
        name(name);
        string(value);
        return this;
    }

    /** A string, if there is one. */
    public JsonWriter member(String name, Optional<String> value) {
        value.ifPresent(text -> member(name, text));
        return this;
    }

    /** A whole number. */
    public JsonWriter member(String name, long value) {
        name(name);
        text.append(value);
        return this;
    }

    /** An array of strings. */
    public JsonWriter strings(String name, List<String> values) {
        name(name);
        text.append('[');
        for (String value : values) {
            separate();
            string(value);
        }
        text.append(']');
        return this;
    }

    /** An array of objects. */
    public JsonWriter objects(String name, List<? extends JsonWritable> values) {
        name(name);
        text.append('[');
        for (JsonWritable value : values) {
            separate();
            value(value);
        }
        text.append(']');
        return this;
    }

    /** An object of strings. */
    JsonWriter strings(String name, Map<String, String> values) {
        name(name);
        value(json -> values.forEach(json::member));
        return this;
    }

    private void value(JsonWritable value) {
        text.append('{');
        value.write(this);
        text.append('}');
    }

    private void name(String name) {
        separate();
        string(name);
        text.append(':');
    }

    /** A comma, unless this is the first of its kind. */
    private void separate() {
        char last = text.charAt(text.length() - 1);
        if (last != '{' && last != '[') {
            text.append(',');
        }
    }

    /** What JSON wants escaped is (RFC 8259, section 7), and nothing else. */
    private void string(String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            character(value.charAt(i));
        }
        text.append('"');
    }

    private void character(char c) {
        if (c == '"' || c == '\\') {
            text.append('\\').append(c);
        } else if (c >= ' ') {
            text.append(c);
        } else {
            text.append("\\u00").append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 15, 16));
        }
    }
}
