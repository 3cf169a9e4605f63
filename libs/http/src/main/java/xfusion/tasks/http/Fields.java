package xfusion.tasks.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import xfusion.tasks.http.JsonValue.JsonArray;
import xfusion.tasks.http.JsonValue.JsonNull;
import xfusion.tasks.http.JsonValue.JsonObject;
import xfusion.tasks.http.JsonValue.JsonString;

/**
 * The named values of a path, a query or a body, each read into a type that validates it.
 *
 * <p>A type rejects a text with an {@link IllegalArgumentException}, whose message becomes the detail of a fault. Read
 * everything first, then call {@link Request#refuseFaults}: a value that has a fault is empty.
 */
public final class Fields {

    private final JsonObject object;
    private final BiFunction<String, String, Fault> fault;
    private final Faults faults;

    private Fields(JsonObject object, BiFunction<String, String, Fault> fault, Faults faults) {
        this.object = object;
        this.fault = fault;
        this.faults = faults;
    }

    static Fields ofBody(JsonObject body, Faults faults) {
        return new Fields(body, Fault::member, faults);
    }

    /** The fields of a body that cannot be read: all are absent, and none is reported as missing. */
    static Fields unreadable() {
        return ofBody(new JsonObject(Map.of(), Set.of()), new Faults());
    }

    static Fields ofParameters(Map<String, String> parameters, Faults faults) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        parameters.forEach((name, value) -> members.put(name, new JsonString(value)));
        return new Fields(new JsonObject(members, Set.of()), Fault::parameter, faults);
    }

    /** Records a fault for every other name, and for every name that occurs more than once. */
    public void allow(String... names) {
        List<String> known = List.of(names);
        object.members().keySet().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> add(name, UnknownName.detail(name, known)));
        object.repeated().forEach(name -> add(name, "occurs more than once"));
    }

    /** A required string. */
    public <T> Optional<T> required(String name, Function<String, T> type) {
        if (!object.members().containsKey(name)) {
            add(name, "is required");
        }
        return string(name, type);
    }

    /** An optional string. */
    public <T> Optional<T> optional(String name, Function<String, T> type) {
        return isNull(name) ? Optional.empty() : string(name, type);
    }

    /** An optional array of strings. */
    public <T> Optional<List<T>> optionalList(String name, int max, Function<String, T> type) {
        if (isNull(name)) {
            return Optional.empty();
        }
        JsonValue value = object.members().get(name);
        if (value instanceof JsonArray(List<JsonValue> elements)) {
            return Optional.of(list(name, max, elements, type));
        }
        if (value != null) {
            add(name, mustBe("an array", value));
        }
        return Optional.empty();
    }

    /** Whether the value is null, which is a fault: a member without a value must be left out. */
    private boolean isNull(String name) {
        boolean isNull = object.members().get(name) instanceof JsonNull;
        if (isNull) {
            add(name, "must not be null; leave the member out instead");
        }
        return isNull;
    }

    private <T> List<T> list(String name, int max, List<JsonValue> elements, Function<String, T> type) {
        List<T> values = new ArrayList<>();
        if (elements.size() > max) {
            add(name, "must have at most %d elements; it has %d".formatted(max, elements.size()));
            return values;
        }
        for (int i = 0; i < elements.size(); i++) {
            int index = i;
            string(elements.get(i), type, detail -> Fault.element(name, index, detail))
                    .ifPresent(values::add);
        }
        return values;
    }

    private <T> Optional<T> string(String name, Function<String, T> type) {
        return Optional.ofNullable(object.members().get(name))
                .flatMap(value -> string(value, type, detail -> fault.apply(name, detail)));
    }

    private <T> Optional<T> string(JsonValue value, Function<String, T> type, Function<String, Fault> fault) {
        if (value instanceof JsonString(String text)) {
            return faults.read(text, type, fault);
        }
        faults.add(fault.apply(mustBe("a string", value)));
        return Optional.empty();
    }

    private void add(String name, String detail) {
        faults.add(fault.apply(name, detail));
    }

    private static String mustBe(String kind, JsonValue value) {
        return "must be %s; the value is %s".formatted(kind, value.kind());
    }
}
