package xfusion.tasks.http;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import xfusion.tasks.http.JsonValue.JsonNull;
import xfusion.tasks.http.JsonValue.JsonObject;

/**
 * How large an {@link OpenObject} may be.
 *
 * @param members the most members
 * @param nameLength the longest name, in code points
 * @param bytes the most bytes of the JSON text, in UTF-8
 */
public record OpenObjectLimits(int members, int nameLength, int bytes) {

    /**
     * Returns {@code object} itself.
     *
     * @throws IllegalArgumentException if it has too many members or too many bytes
     */
    public OpenObject require(OpenObject object) {
        int count = object.members().size();
        if (count > members) {
            throw new IllegalArgumentException("must have at most %d names; it has %d".formatted(members, count));
        }
        int size = object.json().getBytes(StandardCharsets.UTF_8).length;
        if (size > bytes) {
            throw new IllegalArgumentException("must have at most %d bytes as JSON; it has %d".formatted(bytes, size));
        }
        return object;
    }

    /** Reads the patch of an object, of which the part that it sets must keep the limits. */
    Optional<OpenObject> read(JsonObject object, Place place, Faults faults) {
        List<Fault> found = new ArrayList<>();
        object.repeated().forEach(name -> found.add(place.member(name).fault("occurs more than once")));
        object.members()
                .forEach((name, value) -> refusal(name, value)
                        .ifPresent(detail -> found.add(place.member(name).fault(detail))));
        found.forEach(faults::add);
        return found.isEmpty()
                ? faults.read(new OpenObject(object.members()), this::requirePatch, place)
                : Optional.empty();
    }

    private OpenObject requirePatch(OpenObject patch) {
        require(patch.withoutNulls());
        return patch;
    }

    private Optional<String> refusal(String name, JsonValue value) {
        int length = name.codePointCount(0, name.length());
        if (length < 1 || length > nameLength) {
            return Optional.of("must have a name of 1 to %d characters; it has %d".formatted(nameLength, length));
        }
        return OpenObject.isScalar(value) || value instanceof JsonNull
                ? Optional.empty()
                : Optional.of("must be a string, a number or a boolean; the value is " + value.kind());
    }
}
