package xfusion.tasks.api;

/**
 * How long a text may be.
 *
 * @param max in Unicode code points, so that an emoji counts as one
 */
record TextLength(int max) {

    /**
     * The same text.
     *
     * @throws IllegalArgumentException if it is empty or too long
     */
    String check(String text) {
        int count = text.codePointCount(0, text.length());
        if (count < 1 || count > max) {
            throw new IllegalArgumentException("must have 1 to %d characters; it has %d".formatted(max, count));
        }
        return text;
    }
}
