package xfusion.tasks.persistence;

import java.util.Locale;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import xfusion.tasks.persistence.task.TaskStatus;

/** How people and other programs write a status. Only letters count, in either case. Anything else means pending. */
final class StatusSpelling {

    private static final Map<TaskStatus, Set<String>> SPELLINGS = Map.of(
            TaskStatus.IN_PROGRESS, Set.of("inprogress", "doing", "started", "active", "ongoing", "working", "wip"),
            TaskStatus.COMPLETED, Set.of("completed", "complete", "done", "finished", "closed", "resolved"),
            TaskStatus.CANCELLED, Set.of("cancelled", "canceled", "aborted", "dropped", "wontdo", "wontfix"));

    private StatusSpelling() {}

    static TaskStatus read(String text) {
        String letters = text.replaceAll("\\P{L}", "").toLowerCase(Locale.ROOT);
        return SPELLINGS.entrySet().stream()
                .filter(each -> each.getValue().contains(letters))
                .map(Entry::getKey)
                .findFirst()
                .orElse(TaskStatus.PENDING);
    }
}
