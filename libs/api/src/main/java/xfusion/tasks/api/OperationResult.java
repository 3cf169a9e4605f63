package xfusion.tasks.api;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;
import xfusion.tasks.http.JsonWritable;
import xfusion.tasks.http.Response;
import xfusion.tasks.persistence.task.TaskState;
import xfusion.tasks.persistence.task.Tombstone;

/**
 * What became of an operation.
 *
 * @param response what the single operation would have answered
 * @param inTheWay the caller's task or tombstone because of which it failed
 * @param task the JSON of the task or tombstone; empty also if there is no room for it
 */
public record OperationResult(
        TaskOperation operation, Response response, Optional<TaskState> inTheWay, Optional<String> task)
        implements JsonWritable {

    static OperationResult of(TaskOperation operation, Response response, Optional<TaskState> inTheWay) {
        var task = response.code().isPresent()
                ? inTheWay.map(
                        state -> Response.json(200, new TaskResource(state)).body())
                : Optional.of(response.body()).filter(body -> !body.isEmpty());
        return new OperationResult(operation, response, inTheWay, task);
    }

    /** Only its ETag is left, with which the caller knows that there is a task to get. A tombstone stays: nobody can get it. */
    OperationResult withoutTask() {
        boolean isTombstone = inTheWay.filter(Tombstone.class::isInstance).isPresent();
        return isTombstone ? this : new OperationResult(operation, response, inTheWay, Optional.empty());
    }

    /** Its bytes in the event with the answer, which is a JSON string there: quotes and backslashes take two. */
    int size() {
        String json = Response.json(200, this).body();
        long escaped = json.chars().filter(c -> c == '"' || c == '\\').count();
        return json.getBytes(StandardCharsets.UTF_8).length + (int) escaped;
    }

    @Override
    public void writeMembers(JsonGenerator json) {
        json.writeStringProperty("op", operation.kind().value());
        operation.taskId().ifPresent(id -> json.writeStringProperty("taskId", id.value()));
        json.writeNumberProperty("status", response.status());
        Optional.ofNullable(response.headers().get("ETag"))
                .or(() -> inTheWay.map(TaskResponse::etag))
                .ifPresent(tag -> json.writeStringProperty("etag", tag));
        response.code().ifPresent(_ -> json.writeName("problem").writeRawValue(response.body()));
        task.ifPresent(text -> json.writeName("task").writeRawValue(text));
    }
}
