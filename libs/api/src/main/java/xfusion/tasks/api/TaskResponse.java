package xfusion.tasks.api;

import xfusion.tasks.http.EntityTag;
import xfusion.tasks.http.Preconditions;
import xfusion.tasks.http.Response;
import xfusion.tasks.persistence.Page;
import xfusion.tasks.persistence.TaskFailure.VersionMismatch;
import xfusion.tasks.persistence.task.Task;

/** The answers about tasks. A task's entity tag is its version. */
public final class TaskResponse {

    private TaskResponse() {}

    /** 200, the task and its ETag. */
    public static Response ok(Task task) {
        return fresh(Response.json(200, new TaskResource(task)), task);
    }

    /** 201, where the task is, the task and its ETag. */
    public static Response created(Task task) {
        return fresh(Response.json(201, new TaskResource(task)), task)
                .with("Location", "/tasks/" + task.key().taskId());
    }

    /**
     * 200 with the task, or 304 without it where the caller has it already (RFC 9110, section 13.2.2).
     *
     * @throws VersionMismatch if {@code If-Match} names other versions
     */
    public static Response conditional(Task task, Preconditions preconditions) {
        EntityTag current = entityTag(task);
        if (!preconditions.ifMatch().map(tags -> tags.matchStrongly(current)).orElse(true)) {
            throw new VersionMismatch(task);
        }
        boolean known = preconditions
                .ifNoneMatch()
                .map(tags -> tags.matchWeakly(current))
                .orElse(false);
        return known ? fresh(Response.empty(304), task) : ok(task);
    }

    /** 200 and a page of tasks. */
    public static Response page(Page page) {
        return Response.json(200, new PageResource(page)).with("Cache-Control", "private, no-cache");
    }

    static String etag(Task task) {
        return entityTag(task).toString();
    }

    private static EntityTag entityTag(Task task) {
        return EntityTag.strong(String.valueOf(task.version().number()));
    }

    /** A client may keep a task, and has to ask whether it is still so (RFC 9111, section 5.2.2.4). */
    private static Response fresh(Response response, Task task) {
        return response.with("ETag", etag(task)).with("Cache-Control", "private, no-cache");
    }
}
