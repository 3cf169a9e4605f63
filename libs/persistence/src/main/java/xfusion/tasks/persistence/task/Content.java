package xfusion.tasks.persistence.task;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The part of a task that its owner writes.
 *
 * @param dueDate a calendar date without a time zone
 * @param labels in the owner's order
 * @param attributes the open attributes as a JSON object; empty if there are none
 */
public record Content(
        String description,
        Optional<LocalDate> dueDate,
        Priority priority,
        List<String> labels,
        Optional<String> attributes) {

    /** Copies the labels. */
    public Content {
        labels = List.copyOf(labels);
    }
}
