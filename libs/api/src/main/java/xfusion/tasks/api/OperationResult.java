package xfusion.tasks.api;

import java.util.Optional;
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
        operation.taskId().ifPresent(id -> json.writeStringProperty("taskId", id.value()));
        json.writeNumberProperty("status", response.status());
        Optional.ofNullable(response.headers().get("ETag")).ifPresent(tag -> json.writeStringProperty("etag", tag));
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
