package xfusion.tasks.persistence;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import xfusion.tasks.persistence.task.TaskStatus;

/** How people and other programs write a status; case, blanks and hyphens do not matter. All else means pending. */
enum StatusSpelling {
    IN_PROGRESS("inprogress", "doing", "started", "active", "ongoing", "working", "wip"),
    COMPLETED("completed", "complete", "done", "finished", "closed", "resolved"),
    CANCELLED("cancelled", "canceled", "aborted", "dropped", "wontdo", "wontfix");

    private final Set<String> spellings;

    StatusSpelling(String... spellings) {
        this.spellings = Set.of(spellings);
    }

    static TaskStatus read(String text) {
        String letters = text.replaceAll("\\P{L}", "").toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(status -> status.spellings.contains(letters))
                .findFirst()
                .map(status -> TaskStatus.valueOf(status.name()))
                .orElse(TaskStatus.PENDING);
    }
}
