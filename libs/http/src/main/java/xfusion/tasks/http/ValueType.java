package xfusion.tasks.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import xfusion.tasks.http.JsonValue.JsonArray;
import xfusion.tasks.http.JsonValue.JsonNumber;
import xfusion.tasks.http.JsonValue.JsonObject;
import xfusion.tasks.http.JsonValue.JsonString;

/**
 * What a value must be, and what it is read into.
 *
 * @param <T> what it is read into
 */
public final class ValueType<T> {

    /** Reads a value that is not null. Empty if it has a fault, which is recorded. */
    private interface Reader<T> {
        Optional<T> read(JsonValue value, Place place, Faults faults);
    }

    /** 18 digits fit a long; JSON has one type of number, and some languages write its whole numbers as 3.0. */
    private static final Pattern COUNT = Pattern.compile("([1-9][0-9]{0,17})(?:\\.0+)?");

    private final Reader<T> reader;

    private ValueType(Reader<T> reader) {
        this.reader = reader;
    }

    /** A string. {@code type} rejects it with an {@link IllegalArgumentException}, whose message becomes the fault. */
    public static <T> ValueType<T> string(Function<String, T> type) {
        return new ValueType<>((value, place, faults) -> {
            if (value instanceof JsonString(String text)) {
                return faults.read(text, type, place);
            }
            return mismatch("a string", value, place, faults);
        });
    }

    /** A whole number from 1 on. */
    public static ValueType<Long> count() {
        return new ValueType<>((value, place, faults) -> {
            if (value instanceof JsonNumber(String literal)) {
                return faults.read(literal, ValueType::count, place);
            }
            return mismatch("a number", value, place, faults);
        });
    }

    /** An array of at most {@code max} elements. */
    public static <T> ValueType<List<T>> list(int max, ValueType<T> element) {
        return new ValueType<>((value, place, faults) -> {
            if (value instanceof JsonArray(List<JsonValue> elements)) {
                return element.each(elements, max, place, faults);
            }
            return mismatch("an array", value, place, faults);
        });
    }

    /** An object with members of known names. */
    public static ValueType<Fields> object() {
        return new ValueType<>((value, place, faults) -> {
            if (value instanceof JsonObject object) {
                return Optional.of(new Fields(object, place, faults));
            }
            return mismatch("an object", value, place, faults);
        });
    }

    /** An object with members of any names. A member that is null counts as absent. */
    public static ValueType<OpenObject> openObject(OpenObjectLimits limits) {
        return openObject(limits, OpenObject::withoutNulls);
    }

    /** A merge patch of an object with members of any names (RFC 7396): it keeps the nulls. */
    public static ValueType<OpenObject> openObjectPatch(OpenObjectLimits limits) {
        return openObject(limits, Function.identity());
    }

    private static ValueType<OpenObject> openObject(OpenObjectLimits limits, Function<OpenObject, OpenObject> finish) {
        return new ValueType<>((value, place, faults) -> {
            if (value instanceof JsonObject object) {
                return limits.read(object, place, faults).map(finish);
            }
            return mismatch("an object", value, place, faults);
        });
    }

    Optional<T> read(JsonValue value, Place place, Faults faults) {
        return reader.read(value, place, faults);
    }

    private Optional<List<T>> each(List<JsonValue> elements, int max, Place place, Faults faults) {
        if (elements.size() > max) {
            faults.add(place.fault("must have at most %d elements; it has %d".formatted(max, elements.size())));
            return Optional.empty();
        }
        List<T> values = new ArrayList<>();
        for (int i = 0; i < elements.size(); i++) {
            read(elements.get(i), place.element(i), faults).ifPresent(values::add);
        }
        return Optional.of(values);
    }

    private static long count(String literal) {
        var digits = COUNT.matcher(literal);
        if (!digits.matches()) {
            throw new IllegalArgumentException("must be a whole number from 1 on");
        }
        return Long.parseLong(digits.group(1));
    }

    private static <T> Optional<T> mismatch(String wanted, JsonValue value, Place place, Faults faults) {
        faults.add(place.fault("must be %s; the value is %s".formatted(wanted, value.kind())));
        return Optional.empty();
    }
}
