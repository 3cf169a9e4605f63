package xfusion.tasks.api;

import java.util.regex.Pattern;

/**
 * What a caller repeats with every try to create a task: {@code Idempotency-Key}.
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
