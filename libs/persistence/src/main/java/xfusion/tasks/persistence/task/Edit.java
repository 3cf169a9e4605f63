package xfusion.tasks.persistence.task;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A new value for one part of a task. */
public sealed interface Edit {

    /** A new description. */
    record Describe(String description) implements Edit {}

    /** A new status. */
    record Move(TaskStatus status) implements Edit {}

    /** A new due date, or none. */
    record Schedule(Optional<LocalDate> dueDate) implements Edit {}

    /** A new priority. */
    record Prioritize(Priority priority) implements Edit {}

    /** New labels in place of the present ones. */
    record Label(List<String> labels) implements Edit {}

    /**
     * New open attributes.
     *
     * @param change makes them from the present ones; both are JSON objects, empty if there are none
     */
    record Extend(UnaryOperator<Optional<String>> change) implements Edit {}
}
