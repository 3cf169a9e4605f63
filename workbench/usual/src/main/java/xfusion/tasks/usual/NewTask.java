package xfusion.tasks.usual;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The body of a create. */
record NewTask(
        @Nullable String taskId,
        @Nullable String description,
        @Nullable String status,
        @Nullable String dueDate,
        @Nullable String priority,
        @Nullable List<String> labels) {

    private static final Set<String> STATUSES = Set.of("pending", "in-progress", "completed", "cancelled");

    /** @throws IllegalArgumentException if something is wrong with it */
    NewTask {
        if (description == null || description.isEmpty() || description.length() > 1024) {
            throw new IllegalArgumentException("description must have 1 to 1024 characters");
        }
        if (status != null && !STATUSES.contains(status)) {
            throw new IllegalArgumentException("status must be one of " + STATUSES);
        }
    }

    TaskItem toItem(String owner) {
        String now = Instant.now().truncatedTo(ChronoUnit.MILLIS).toString();
        var item = new TaskItem();
        item.setTaskId(taskId != null ? taskId : UUID.randomUUID().toString());
        item.setOwnerId(owner);
        item.setDescription(description);
        item.setStatus(status != null ? status : "pending");
        item.setDueDate(dueDate);
        item.setPriority(priority != null ? priority : "normal");
        item.setLabels(labels != null ? labels : List.of());
        item.setCreatedAt(now);
        item.setUpdatedAt(now);
        item.setCompletedAt("completed".equals(status) ? now : null);
        item.setVersion(1L);
        return item;
    }
}
