package xfusion.tasks.api;

import xfusion.tasks.http.Fields;
import xfusion.tasks.http.Request;
import xfusion.tasks.persistence.Cursor;
import xfusion.tasks.persistence.TaskQuery;
import xfusion.tasks.persistence.task.Owner;
import xfusion.tasks.persistence.task.TaskStatus;

/** The query parameters of {@code GET /tasks}: {@code status}, {@code limit} and {@code cursor}. */
public final class ListTasksInput {

    private static final int DEFAULT_LIMIT = 50;

    private ListTasksInput() {}

    /**
     * Reads the parameters.
     *
     * @throws xfusion.tasks.http.ProblemException 400 naming every fault
     */
    public static TaskQuery read(Request request, Owner owner) {
        Fields query = request.query();
        query.allow("status", "limit", "cursor");
        var status = query.optional("status", TaskStatus::of);
        var limit = query.optional("limit", new PageLimit(TaskQuery.MAX_LIMIT)::parse);
        var cursor = query.optional("cursor", text -> Cursor.decode(text, owner, status));
        request.refuseFaults();
        return new TaskQuery(owner, status, limit.orElse(DEFAULT_LIMIT), cursor);
    }
}
