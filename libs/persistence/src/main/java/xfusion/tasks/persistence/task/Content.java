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
 * @param labels at most 20, in the owner's order
 */
public record Content(Description description, Optional<LocalDate> dueDate, Priority priority, List<Label> labels) {

    /** How many labels a task may have. */
    public static final int MAX_LABELS = 20;

    /** @throws IllegalArgumentException if there are too many labels */
    public Content {
        if (labels.size() > MAX_LABELS) {
            throw new IllegalArgumentException("must have at most %d labels".formatted(MAX_LABELS));
        }
        labels = List.copyOf(labels);
    }
}
