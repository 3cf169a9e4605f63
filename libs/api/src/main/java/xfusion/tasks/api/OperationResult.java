package xfusion.tasks.api;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import xfusion.tasks.http.JsonWritable;
import xfusion.tasks.http.Response;
import xfusion.tasks.persistence.task.TaskState;

/**
 * What became of an operation.
 *
 * @param response what the single operation would have answered
 * @param current the caller's task or tombstone, if it is in the operation's way
 */
public record OperationResult(Operation operation, Response response, Optional<TaskState> current)
        implements JsonWritable {

    @Override
    public void writeMembers(JsonGenerator json) {
        json.writeStringProperty("op", operation.kind().value());
        operation.taskId().ifPresent(id -> json.writeStringProperty("taskId", id));
        json.writeNumberProperty("status", response.status());
        @Nullable String etag = response.headers().get("ETag");
        if (etag != null) {
            json.writeStringProperty("etag", etag);
        }
        if (!response.body().isEmpty()) {
            json.writeName(response.code().isPresent() ? "problem" : "task");
            json.writeRawValue(response.body());
        }
        current.ifPresent(state -> {
            json.writeName("task");
            new TaskResource(state).write(json);
        });
    }
}
