package xfusion.tasks.persistence.task;

/**
 * A word that a task is filed under.
 *
 * @param text 1 to 64 Unicode code points
 */
public record Label(String text) {

    private static final int MAX_LENGTH = 64;

    /** @throws IllegalArgumentException if {@code text} is empty or too long */
    public Label {
        CodePoints.require(text, MAX_LENGTH);
    }
}
