package xfusion.tasks.api;

import xfusion.tasks.http.EntityTag;
import xfusion.tasks.http.JsonWritable;
import xfusion.tasks.http.Response;
import xfusion.tasks.persistence.Page;
import xfusion.tasks.persistence.TaskFailure.VersionMismatch;
import xfusion.tasks.persistence.task.Expected;
import xfusion.tasks.persistence.task.Task;

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
            throw new VersionMismatch(task);
        }
        return expected.noneOf().contains(task.version()) ? withCacheHeaders(Response.empty(304), task) : ok(task);
    }

    /** 200 with a page of tasks. */
    public static Response page(Page page) {
        JsonWritable items = json -> {
            json.writeArrayPropertyStart("items");
            page.tasks().forEach(task -> new TaskResource(task).write(json));
            json.writeEndArray();
            page.nextCursor().ifPresent(cursor -> json.writeStringProperty("nextCursor", cursor));
        };
        return Response.json(200, items).with("Cache-Control", "private, no-cache");
    }

    static String etag(Task task) {
        return EntityTag.strong(String.valueOf(task.version())).toString();
    }

    /** A client may store a task, but must validate it before it uses it again (RFC 9111, section 5.2.2.4). */
    private static Response withCacheHeaders(Response response, Task task) {
        return response.with("ETag", etag(task)).with("Cache-Control", "private, no-cache");
    }
}
