package xfusion.tasks.http;

import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a request, and where: exactly one of the three places is named.
 *
 * @param pointer a member of the body, as a JSON Pointer (RFC 6901)
 * @param parameter a path or query parameter
 * @param header a header
 * @param detail what is wrong, and what would be right
 */
@Json
public record Fault(
        @Nullable String pointer,
        @Nullable String parameter,
        @Nullable String header,
        String detail) {

    /** A fault of the body as a whole. */
    static Fault body(String detail) {
        return new Fault("", null, null, detail);
    }

    /** A fault of a member of the body; {@code ~} and {@code /} in its name are escaped (RFC 6901, section 3). */
    static Fault member(String name, String detail) {
        return new Fault("/" + name.replace("~", "~0").replace("/", "~1"), null, null, detail);
    }

    /** A fault of an element of an array in the body. */
    static Fault element(String array, int index, String detail) {
        return new Fault("/" + array + "/" + index, null, null, detail);
    }

    /** A fault of a path or query parameter. */
    public static Fault parameter(String name, String detail) {
        return new Fault(null, name, null, detail);
    }

    /** A fault of a header. */
    static Fault header(String name, String detail) {
        return new Fault(null, null, name, detail);
    }
}
