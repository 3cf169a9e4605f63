package xfusion.tasks.api;

import java.util.List;
import java.util.Optional;
import xfusion.tasks.http.EntityTag;
import xfusion.tasks.http.JsonWritable;
import xfusion.tasks.http.Response;
import xfusion.tasks.persistence.ChangesPage;
import xfusion.tasks.persistence.TaskFailure.VersionMismatch;
import xfusion.tasks.persistence.TaskPage;
import xfusion.tasks.persistence.task.Expected;
import xfusion.tasks.persistence.task.Task;
import xfusion.tasks.persistence.task.TaskState;

/** The responses about tasks. A task's entity tag is its version. */
public final class TaskResponse {

    private TaskResponse() {}

    /** 200 with the task and its ETag. */
    public static Response ok(Task task) {
        return withCacheHeaders(Response.json(200, new TaskResource(task)), task);
    }

    /** 201 with the task, its location and its ETag. */
    public static Response created(Task task) {
        return withCacheHeaders(Response.json(201, new TaskResource(task)), task)
                .with("Location", "/tasks/" + task.key().taskId().value());
    }

    /**
     * 200 with the task, or 304 without it if the caller already has this version (RFC 9110, section 13.2.2).
     *
     * @throws VersionMismatch if the caller expects other versions
     */
    public static Response conditional(Task task, Expected expected) {
        if (!expected.oneOf().contains(task.version())) {
            throw new VersionMismatch(task.key(), Optional.of(task));
        }
        return expected.noneOf().contains(task.version()) ? withCacheHeaders(Response.empty(304), task) : ok(task);
    }

    /** 200 with a page of tasks. */
    public static Response page(TaskPage page) {
        JsonWritable items = json -> {
            json.writeArrayPropertyStart("items");
            page.tasks().forEach(task -> new TaskResource(task).write(json));
            json.writeEndArray();
            page.nextCursor().ifPresent(cursor -> json.writeStringProperty("nextCursor", cursor));
        };
        return Response.json(200, items).with("Cache-Control", "private, no-cache");
    }

    /** 204: there is no such task any more. */
    public static Response deleted() {
        return Response.empty(204);
    }

    /** 200 with a page of changes. */
    public static Response changes(ChangesPage page) {
        JsonWritable changes = json -> {
            json.writeArrayPropertyStart("items");
            page.items().forEach(state -> new TaskResource(state).write(json));
            json.writeEndArray()
                    .writeStringProperty("next", page.next())
                    .writeBooleanProperty("hasMore", page.hasMore());
        };
        return Response.json(200, changes).with("Cache-Control", "no-store");
    }

    /** 200 with the results of several operations. */
    public static Response results(List<OperationResult> results) {
        JsonWritable all = json -> {
            json.writeArrayPropertyStart("results");
            results.forEach(result -> result.write(json));
            json.writeEndArray();
        };
        return Response.json(200, all).with("Cache-Control", "no-store");
    }

    static String etag(TaskState state) {
        return EntityTag.strong(String.valueOf(state.version())).toString();
    }

    /** A client may store a task, but must validate it before it uses it again (RFC 9111, section 5.2.2.4). */
    private static Response withCacheHeaders(Response response, Task task) {
        return response.with("ETag", etag(task)).with("Cache-Control", "private, no-cache");
    }
}
