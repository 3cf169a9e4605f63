package xfusion.tasks.persistence.task;

/**
 * Counts the writes of a task: 1 when created, and one more with every change.
 *
 * @param number 1 or more
 */
public record Version(long number) {

    /** The version of a task that was just created. */
    public static final Version FIRST = new Version(1);

    /** @throws IllegalArgumentException if {@code number} is below 1 */
    public Version {
        if (number < 1) {
            throw new IllegalArgumentException("must be 1 or more");
        }
    }
}
