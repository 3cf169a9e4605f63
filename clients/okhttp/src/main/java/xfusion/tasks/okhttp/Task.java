package xfusion.tasks.okhttp;

import com.google.gson.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A task, or the tombstone of a deleted one, of which only the id, the time and the version are told.
 *
 * @param attributes as JSON, because numbers keep their digits there
 */
public record Task(
        String taskId,
        @Nullable String description,
        @Nullable String status,
        @Nullable String dueDate,
        @Nullable String priority,
        @Nullable List<String> labels,
        @Nullable JsonObject attributes,
        boolean deleted,
        @Nullable String createdAt,
        String updatedAt,
        @Nullable String completedAt,
        long version) {

    /** What to send as {@code If-Match}. */
    public String etag() {
        return "\"%d\"".formatted(version);
    }
}
