package xfusion.tasks.persistence.task;

/**
 * What there is to do.
 *
 * @param text 1 to 1024 Unicode code points
 */
public record Description(String text) {

    private static final int MAX_LENGTH = 1024;

    /** @throws IllegalArgumentException if {@code text} is empty or too long */
    public Description {
        CodePoints.require(text, MAX_LENGTH);
    }
}
