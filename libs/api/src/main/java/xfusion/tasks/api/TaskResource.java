package xfusion.tasks.api;

import io.avaje.jsonb.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;
import xfusion.tasks.persistence.Label;
import xfusion.tasks.persistence.Task;
import xfusion.tasks.persistence.Timestamp;

/** A task as callers see it; its owner is not shown. */
@Json
record TaskResource(
        String taskId,
        String description,
        String status,
        @Nullable String dueDate,
        String priority,
        List<String> labels,
        String createdAt,
        String updatedAt,
        @Nullable String completedAt,
        long version) {

    static TaskResource of(Task task) {
        return new TaskResource(
                task.key().taskId().value(),
                task.content().description().text(),
                task.status().value(),
                task.content().dueDate().map(Object::toString).orElse(null),
                task.content().priority().value(),
                task.content().labels().stream().map(Label::text).toList(),
                Timestamp.text(task.createdAt()),
                Timestamp.text(task.updatedAt()),
                task.completedAt().map(Timestamp::text).orElse(null),
                task.version().number());
    }
}
