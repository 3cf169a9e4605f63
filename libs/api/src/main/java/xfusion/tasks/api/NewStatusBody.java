package xfusion.tasks.api;

import xfusion.tasks.http.Members;
import xfusion.tasks.http.Request;
import xfusion.tasks.persistence.task.TaskStatus;

/** {@code {"status":"completed"}}. */
public final class NewStatusBody {

    private NewStatusBody() {}

    /**
     * The status asked for.
     *
     * @throws xfusion.tasks.http.ProblemException 400, 413 or 415 naming every fault
     */
    public static TaskStatus read(Request request) {
        Members members = request.members();
        members.allow("status");
        var status = members.required("status", TaskStatus::of);
        members.refuseFaults();
        return status.orElseThrow();
    }
}
