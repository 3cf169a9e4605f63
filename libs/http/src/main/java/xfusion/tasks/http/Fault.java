package xfusion.tasks.http;

import tools.jackson.core.JsonGenerator;

/**
 * One thing that is wrong with a request, and its place.
 *
 * @param kind the kind of {@code place}: pointer, parameter or header
 * @param place a member of the body as a JSON Pointer (RFC 6901), or the name of a parameter or header; a long name is
 *     shortened
 * @param detail what is wrong and what would be right
 */
public record Fault(String kind, String place, String detail) implements JsonWritable {

    private static final String POINTER = "pointer";

    /** Longer than any name in the API; a caller's name may be as long as a body. */
    private static final int MAX_NAME = 64;

    /** A fault of the body as a whole. */
    static Fault body(String detail) {
        return new Fault(POINTER, "", detail);
    }

    /** A fault of a member of the body; {@code ~} and {@code /} in its name are escaped (RFC 6901, section 3). */
    static Fault member(String name, String detail) {
        return new Fault(POINTER, "/" + cut(name).replace("~", "~0").replace("/", "~1"), detail);
    }

    /** A fault of an element of an array in the body. */
    static Fault element(String array, int index, String detail) {
        return new Fault(POINTER, "/" + array + "/" + index, detail);
    }

    /** A fault of a path or query parameter. */
    public static Fault parameter(String name, String detail) {
        return new Fault("parameter", cut(name), detail);
    }

    /** A fault of a header. */
    static Fault header(String name, String detail) {
        return new Fault("header", name, detail);
    }

    private static String cut(String name) {
        if (name.length() <= MAX_NAME) {
            return name;
        }
        boolean splitsAPair = Character.isHighSurrogate(name.charAt(MAX_NAME - 1));
        return name.substring(0, splitsAPair ? MAX_NAME - 1 : MAX_NAME) + "…";
    }

    @Override
    public void writeMembers(JsonGenerator json) {
        json.writeStringProperty(kind, place).writeStringProperty("detail", detail);
    }
}
