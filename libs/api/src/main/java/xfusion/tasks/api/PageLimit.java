package xfusion.tasks.api;

import java.util.regex.Pattern;

/** The query parameter {@code limit}: how many items a page may have at most. */
record PageLimit(int max) {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    /** @throws IllegalArgumentException if {@code text} is not a whole number from 1 to {@code max} */
    int parse(String text) {
        int limit = NUMBER.matcher(text).matches() ? Integer.parseInt(text) : 0;
        if (limit < 1 || limit > max) {
            throw new IllegalArgumentException("must be a whole number from 1 to " + max);
        }
        return limit;
    }
}
