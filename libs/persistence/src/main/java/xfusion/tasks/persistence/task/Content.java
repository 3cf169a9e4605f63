package xfusion.tasks.persistence.task;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a task's owner has written.
 *
 * @param description what there is to do
 * @param dueDate a calendar date, the same in every time zone
 * @param priority how much it matters
 * @param labels in the owner's order
 */
public record Content(String description, Optional<LocalDate> dueDate, Priority priority, List<String> labels) {

    /** How many labels a new task may have. */
    public static final int MAX_LABELS = 20;

    /** Copies the labels. */
    public Content {
        labels = List.copyOf(labels);
    }

    /**
     * A new task's description.
     *
     * @throws IllegalArgumentException if it has not 1 to 1024 Unicode code points
     */
    public static String newDescription(String text) {
        return requireLength(text, 1024);
    }

    /**
     * A new task's label.
     *
     * @throws IllegalArgumentException if it has not 1 to 64 Unicode code points
     */
    public static String newLabel(String text) {
        return requireLength(text, 64);
    }

    private static String requireLength(String text, int max) {
        int count = text.codePointCount(0, text.length());
        if (count < 1 || count > max) {
            throw new IllegalArgumentException("must have 1 to %d characters; it has %d".formatted(max, count));
        }
        return text;
    }
}
