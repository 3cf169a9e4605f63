package xfusion.tasks.http;

/**
 * Where a value is in a request.
 *
 * @param kind pointer, parameter or header
 * @param text a JSON Pointer (RFC 6901), or the name of a parameter or header; a long name is shortened
 */
record Place(String kind, String text) {

    static final Place BODY = new Place("pointer", "");
    static final Place PARAMETERS = new Place("parameter", "");

    /** Longer than any name in the API; a caller's name may be as long as a body. */
    private static final int MAX_NAME = 64;

    static Place header(String name) {
        return new Place("header", name);
    }

    /** The place of a member of this object; {@code ~} and {@code /} in its name are escaped (RFC 6901, section 3). */
    Place member(String name) {
        return this == PARAMETERS
                ? new Place(kind, cut(name))
                : below(cut(name).replace("~", "~0").replace("/", "~1"));
    }

    /** The place of an element of this array. */
    Place element(int index) {
        return below(String.valueOf(index));
    }

    Fault fault(String detail) {
        return new Fault(kind, text, detail);
    }

    private Place below(String token) {
        return new Place(kind, text + "/" + token);
    }

    private static String cut(String name) {
        if (name.length() <= MAX_NAME) {
            return name;
        }
        boolean splitsAPair = Character.isHighSurrogate(name.charAt(MAX_NAME - 1));
        return name.substring(0, splitsAPair ? MAX_NAME - 1 : MAX_NAME) + "…";
    }
}
