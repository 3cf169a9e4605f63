package xfusion.tasks.persistence.task;

/** Lengths as people count them: in Unicode code points, so that an emoji is one. */
final class CodePoints {

    private CodePoints() {}

    static void require(String text, int max) {
        int count = text.codePointCount(0, text.length());
        if (count < 1 || count > max) {
            throw new IllegalArgumentException("must have 1 to %d characters; it has %d".formatted(max, count));
        }
    }
}
