package xfusion.tasks.persistence.task;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What a task's owner has written; the due date is the same in every time zone, and labels keep their order. */
public record Content(String description, Optional<LocalDate> dueDate, Priority priority, List<String> labels) {

    /** Copies the labels. */
    public Content {
        labels = List.copyOf(labels);
    }
}
