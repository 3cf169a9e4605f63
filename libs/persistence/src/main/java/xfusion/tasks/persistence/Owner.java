package xfusion.tasks.persistence;

/**
 * Whose tasks: the subject of a token (OpenID Connect Core, section 2: at most 255 characters).
 *
 * @param id 1 to 255 characters
 */
public record Owner(String id) {

    private static final int MAX_LENGTH = 255;

    /** @throws IllegalArgumentException if {@code id} is empty or too long */
    public Owner {
        if (id.isEmpty() || id.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("must have 1 to %d characters".formatted(MAX_LENGTH));
        }
    }
}
