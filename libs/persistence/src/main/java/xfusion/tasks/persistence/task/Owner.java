package xfusion.tasks.persistence.task;

import java.nio.charset.StandardCharsets;

/**
 * The owner of tasks: the subject of a token (OpenID Connect Core, section 2: at most 255 characters).
 *
 * @param id 1 to 255 characters
 */
public record Owner(String id) {

    private static final int MAX_LENGTH = 255;

    /** @throws IllegalArgumentException if {@code id} is empty, too long, or cannot be written in UTF-8 */
    public Owner {
        if (id.isEmpty() || id.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("must have 1 to %d characters".formatted(MAX_LENGTH));
        }
        // An unpaired surrogate is written as a question mark, so that two owners could look alike.
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(id)) {
            throw new IllegalArgumentException("must be Unicode text");
        }
    }
}
