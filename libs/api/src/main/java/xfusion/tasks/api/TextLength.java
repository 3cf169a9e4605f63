package xfusion.tasks.api;

import java.util.regex.Pattern;

/**
 * A limit on the length of a text that must show something.
 *
 * @param max in Unicode code points, so that an emoji counts as one
 */
record TextLength(int max) {

    /** White space and the invisible characters up to U+FFFF; the contract has the same. */
    private static final Pattern BLANK = Pattern.compile(
            "[\\t-\\r\\x1C-\\x20\\x85\\xA0\\xAD\\u034F\\u061C\\u115F\\u1160\\u1680\\u17B4\\u17B5\\u180B-\\u180F\\u2000-\\u200F"
                    + "\\u2028-\\u202F\\u205F-\\u206F\\u2800\\u3000\\u3164\\uFE00-\\uFE0F\\uFEFF\\uFFA0]*+");

    /**
     * Returns {@code text} itself.
     *
     * @throws IllegalArgumentException if it is empty, too long or blank
     */
    String require(String text) {
        int count = text.codePointCount(0, text.length());
        if (count < 1 || count > max) {
            throw new IllegalArgumentException("must have 1 to %d characters; it has %d".formatted(max, count));
        }
        if (BLANK.matcher(text).matches()) {
            throw new IllegalArgumentException("must not be blank");
        }
        return text;
    }
}
