package xfusion.tasks.persistence.task;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The part of a task that its owner writes. The due date has no time zone; labels keep their order. */
public record Content(String description, Optional<LocalDate> dueDate, Priority priority, List<String> labels) {

    /** Copies the labels. */
    public Content {
        labels = List.copyOf(labels);
    }
}
