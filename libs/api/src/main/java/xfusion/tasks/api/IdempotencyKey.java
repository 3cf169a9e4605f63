package xfusion.tasks.api;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The header {@code Idempotency-Key}: callers send the same key with every attempt to create a task.
 *
 * @param value 1 to 255 visible ASCII characters
 */
record IdempotencyKey(String value) {

    private static final Pattern FORM = Pattern.compile("[!-~]{1,255}");

    IdempotencyKey {
        if (isRepeated(value)) {
            throw new IllegalArgumentException("occurs more than once");
        }
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("must have 1 to 255 visible ASCII characters");
        }
    }

    /** API Gateway joins headers of one name by commas. Several different keys look like one that has commas. */
    private static boolean isRepeated(String value) {
        String[] keys = value.split(" *, *");
        return keys.length > 1 && Stream.of(keys).distinct().count() == 1;
    }
}
