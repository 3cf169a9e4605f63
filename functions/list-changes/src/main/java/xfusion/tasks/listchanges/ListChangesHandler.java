package xfusion.tasks.listchanges;

import xfusion.tasks.api.ListChangesInput;
import xfusion.tasks.api.TaskFunction;
import xfusion.tasks.api.TaskResponse;
import xfusion.tasks.http.Request;
import xfusion.tasks.http.Response;
import xfusion.tasks.persistence.ChangesPage;
import xfusion.tasks.persistence.ChangesQuery;
import xfusion.tasks.persistence.Tasks;
import xfusion.tasks.persistence.task.Owner;

/** {@code GET /changes}: lists what has changed since an earlier answer. */
public final class ListChangesHandler extends TaskFunction {

    private final Tasks tasks;

    /** Uses the table that the environment names. */
    public ListChangesHandler() {
        this(Tasks.fromEnvironment());
    }

    ListChangesHandler(Tasks tasks) {
        this.tasks = tasks;
    }

    @Override
    protected Response answer(Request request, Owner owner) {
        ChangesQuery query = ListChangesInput.read(request, owner);

        ChangesPage page = tasks.listChanges(query);

        return TaskResponse.changes(page);
    }
}
