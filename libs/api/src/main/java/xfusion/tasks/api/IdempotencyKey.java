package xfusion.tasks.api;

import java.util.regex.Pattern;

/**
 * The header {@code Idempotency-Key}: callers send the same key with every attempt to create a task.
 *
 * @param value 1 to 255 visible ASCII characters
 */
record IdempotencyKey(String value) {

    private static final Pattern FORM = Pattern.compile("[!-~]{1,255}");

    IdempotencyKey {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("must have 1 to 255 visible ASCII characters");
        }
    }
}
