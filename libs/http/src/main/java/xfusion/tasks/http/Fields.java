package xfusion.tasks.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import xfusion.tasks.http.JsonValue.JsonNull;
import xfusion.tasks.http.JsonValue.JsonObject;
import xfusion.tasks.http.JsonValue.JsonString;

/**
 * The named values of a path, a query, a body or an object in a body, each read into a type that validates it.
 *
 * <p>A type rejects a text with an {@link IllegalArgumentException}, whose message becomes the detail of a fault. Read
 * everything first, then call {@link Request#refuseFaults}: a value that has a fault is empty. A name that occurs more than
 * once is a fault where it is read. Null counts as absent, except in a merge patch: some languages send it for what is not set.
 */
public final class Fields {

    private final Optional<JsonObject> object;
    private final Place place;
    private final Faults faults;

    private Fields(Optional<JsonObject> object, Place place, Faults faults) {
        this.object = object;
        this.place = place;
        this.faults = faults;
    }

    Fields(JsonObject object, Place place, Faults faults) {
        this(Optional.of(object), place, faults);
    }

    /** The fields of an object that cannot be read: all are absent, and none is reported as missing. */
    static Fields unreadable(Place place, Faults faults) {
        return new Fields(Optional.empty(), place, faults);
    }

    static Fields ofParameters(Map<String, String> parameters, Set<String> repeated, Faults faults) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        parameters.forEach((name, value) -> members.put(name, new JsonString(value)));
        return new Fields(new JsonObject(members, repeated), Place.PARAMETERS, faults);
    }

    /** Records a fault for every other name. */
    public void allow(String... names) {
        List<String> known = List.of(names);
        object.map(JsonObject::members).orElse(Map.of()).keySet().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> refuse(name, UnknownName.detail(name, known)));
    }

    /** Records a fault that only the caller can see, such as a value that does not fit another. */
    public void refuse(String name, String detail) {
        faults.add(place.member(name).fault(detail));
    }

    /** Records a fault for a value where none belongs. */
    public void refuseValue(String name, String detail) {
        value(name).filter(value -> !(value instanceof JsonNull)).ifPresent(_ -> refuse(name, detail));
    }

    /** A refusal of the request for a fault of one value that is only found when the request is carried out. */
    public ProblemException refusal(String name, String detail) {
        return new ProblemException(
                Problem.badRequest(List.of(place.member(name).fault(detail))));
    }

    /** A required string. */
    public <T> Optional<T> required(String name, Function<String, T> type) {
        return required(name, ValueType.string(type));
    }

    /** A required value. */
    public <T> Optional<T> required(String name, ValueType<T> type) {
        if (object.filter(readable -> !readable.members().containsKey(name)).isPresent()) {
            refuse(name, "is required");
        }
        return value(name).flatMap(value -> read(name, value, type));
    }

    /** A required object; one that is missing is recorded as a fault, and nothing in it. */
    public Fields object(String name) {
        return required(name, ValueType.object()).orElseGet(() -> unreadable(place.member(name), faults));
    }

    /** An optional string. */
    public <T> Optional<T> optional(String name, Function<String, T> type) {
        return optional(name, ValueType.string(type));
    }

    /** An optional value. */
    public <T> Optional<T> optional(String name, ValueType<T> type) {
        return value(name).filter(value -> !(value instanceof JsonNull)).flatMap(value -> read(name, value, type));
    }

    /** A string in a merge patch, for a member that cannot be removed: null is a fault. */
    public <T> Optional<T> patchedValue(String name, Function<String, T> type) {
        return value(name).flatMap(value -> read(name, value, ValueType.string(type)));
    }

    /** A string in a merge patch. */
    public <T> Patched<T> patched(String name, Function<String, T> type) {
        return patched(name, ValueType.string(type));
    }

    /** A value in a merge patch. */
    public <T> Patched<T> patched(String name, ValueType<T> type) {
        return value(name)
                .<Patched<T>>flatMap(value -> value instanceof JsonNull
                        ? Optional.of(new Patched.Removed<>())
                        : read(name, value, type).map(Patched.Set::new))
                .orElseGet(Patched.Kept::new);
    }

    /** The same fields, whose faults from now on count for themselves and not for the request. */
    public Fields apart() {
        return new Fields(object, place, new Faults());
    }

    /**
     * Refuses fields that were set {@link #apart} if any has a fault.
     *
     * @throws ProblemException 400 with every fault found
     */
    public void refuseFaults() {
        faults.refuse();
    }

    /** A value, even if it is null. A name that occurs more than once has none, and is recorded as a fault. */
    private Optional<JsonValue> value(String name) {
        if (object.filter(readable -> readable.repeated().contains(name)).isPresent()) {
            refuse(name, "occurs more than once");
            return Optional.empty();
        }
        return object.map(readable -> readable.members().get(name));
    }

    private <T> Optional<T> read(String name, JsonValue value, ValueType<T> type) {
        return type.read(value, place.member(name), faults);
    }
}
