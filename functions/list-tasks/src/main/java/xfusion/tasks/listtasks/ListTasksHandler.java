package xfusion.tasks.listtasks;

import xfusion.tasks.api.ListTasksInput;
import xfusion.tasks.api.TaskFunction;
import xfusion.tasks.api.TaskResponse;
import xfusion.tasks.http.Request;
import xfusion.tasks.http.Response;
import xfusion.tasks.persistence.TaskPage;
import xfusion.tasks.persistence.TaskQuery;
import xfusion.tasks.persistence.Tasks;
import xfusion.tasks.persistence.task.Owner;

/** {@code GET /tasks}: lists tasks, page by page. */
public final class ListTasksHandler extends TaskFunction {

    private final Tasks tasks;

    /** Uses the table that the environment names. */
    public ListTasksHandler() {
        this(Tasks.fromEnvironment());
    }

    ListTasksHandler(Tasks tasks) {
        this.tasks = tasks;
    }

    @Override
    protected Response answer(Request request, Owner owner) {
        TaskQuery query = ListTasksInput.read(request, owner);

        TaskPage page = tasks.list(query);

        return TaskResponse.page(page);
    }
}
