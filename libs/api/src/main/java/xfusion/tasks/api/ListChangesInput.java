package xfusion.tasks.api;

import xfusion.tasks.http.Fields;
import xfusion.tasks.http.Request;
import xfusion.tasks.persistence.ChangesQuery;
import xfusion.tasks.persistence.SyncToken;
import xfusion.tasks.persistence.task.Owner;

/** The query parameters of {@code GET /changes}: {@code since} and {@code limit}. */
public final class ListChangesInput {

    private static final int DEFAULT_LIMIT = 100;

    private ListChangesInput() {}

    /**
     * Reads the parameters.
     *
     * @throws xfusion.tasks.http.ProblemException 400 naming every fault
     */
    public static ChangesQuery read(Request request, Owner owner) {
        Fields query = request.query();
        query.allow("since", "limit");
        var since = query.optional("since", text -> SyncToken.decode(text, owner));
        var limit = query.optional("limit", new PageLimit(ChangesQuery.MAX_LIMIT)::parse);
        request.refuseFaults();
        return new ChangesQuery(owner, since, limit.orElse(DEFAULT_LIMIT));
    }
}
