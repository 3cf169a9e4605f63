package xfusion.tasks.http;

/**
 * An entity tag (RFC 9110, section 8.8.3).
 *
 * @param opaque the text between the quotes
 * @param weak whether {@code W/} precedes the quotes
 */
public record EntityTag(String opaque, boolean weak) {

    /** A strong tag. */
    public static EntityTag strong(String opaque) {
        return new EntityTag(opaque, false);
    }

    @Override
    public String toString() {
        return (weak ? "W/\"" : "\"") + opaque + "\"";
    }
}
