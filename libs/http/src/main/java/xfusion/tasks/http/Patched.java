package xfusion.tasks.http;

/**
 * What a merge patch says about a member (RFC 7396).
 *
 * @param <T> the member's type
 */
public sealed interface Patched<T> {

    /** The patch does not name the member: it keeps its value. */
    record Kept<T>() implements Patched<T> {}

    /** The patch has null: the member is removed. */
    record Removed<T>() implements Patched<T> {}

    /** The patch has a value: the member is set to it. */
    record Set<T>(T value) implements Patched<T> {}
}
