package xfusion.tasks.api;

/**
 * A limit on the length of a text.
 *
 * @param max in Unicode code points, so that an emoji counts as one
 */
record TextLength(int max) {

    /**
     * Returns {@code text} itself.
     *
     * @throws IllegalArgumentException if it is empty or too long
     */
    String require(String text) {
        int count = text.codePointCount(0, text.length());
        if (count < 1 || count > max) {
            throw new IllegalArgumentException("must have 1 to %d characters; it has %d".formatted(max, count));
        }
        return text;
    }
}
