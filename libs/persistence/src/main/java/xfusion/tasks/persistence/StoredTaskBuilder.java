package xfusion.tasks.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import xfusion.tasks.persistence.task.Content;
import xfusion.tasks.persistence.task.Owner;
import xfusion.tasks.persistence.task.Priority;
import xfusion.tasks.persistence.task.Task;
import xfusion.tasks.persistence.task.TaskId;
import xfusion.tasks.persistence.task.TaskKey;
import xfusion.tasks.persistence.task.TaskStatus;

/** Collects the attributes of an item while the Enhanced Client reads them. */
final class StoredTaskBuilder {

    final Map<String, String> texts = new HashMap<>();

    @Nullable
    List<String> labels;

    @Nullable
    Long version;

    /** Builds the task from the attributes. */
    StoredTask build() {
        var task = new Task(
                new TaskKey(new Owner(text("ownerId")), new TaskId(text("taskId"))),
                content(),
                TaskStatus.of(text("status")),
                Instant.parse(text("createdAt")),
                Instant.parse(text("updatedAt")),
                Optional.ofNullable(texts.get("completedAt")).map(Instant::parse),
                require("version", version));
        return new StoredTask(task, text("requestHash"), text("writeId"));
    }

    private Content content() {
        return new Content(
                text("description"),
                Optional.ofNullable(texts.get("dueDate")).map(LocalDate::parse),
                Priority.of(text("priority")),
                require("labels", labels));
    }

    private String text(String name) {
        return require(name, texts.get(name));
    }

    private static <T> T require(String name, @Nullable T value) {
        return Optional.ofNullable(value).orElseThrow(() -> new IllegalStateException("The item has no " + name));
    }
}
