package xfusion.tasks.api;

import java.util.List;
import tools.jackson.core.JsonGenerator;
import xfusion.tasks.http.HttpFunction;
import xfusion.tasks.http.Request;
import xfusion.tasks.http.Response;
import xfusion.tasks.persistence.TaskFailure;
import xfusion.tasks.persistence.TaskFailure.NotTried;
import xfusion.tasks.persistence.TaskFailure.TableUnavailable;
import xfusion.tasks.persistence.connection.Rehearsal;
import xfusion.tasks.persistence.task.Owner;

/** A function on tasks. It identifies the caller, and turns each failure into its problem. */
public abstract class TaskFunction extends HttpFunction {

    private final Caller caller;

    /** Takes the owner of requests without a token from the environment, if it names one. */
    protected TaskFunction() {
        this(Caller.fromEnvironment());
    }

    TaskFunction(Caller caller) {
        this.caller = caller;
    }

    /**
     * Answers a request of {@code owner}. Several threads may call it at once.
     *
     * @throws TaskFailure if the operation fails; the caller gets the problem for it
     */
    protected abstract Response answer(Request request, Owner owner);

    @Override
    protected final Response answer(Request request) {
        return answer(request, caller.of(request));
    }

    @Override
    protected final Response problemFor(RuntimeException failure, Request request, String requestId) {
        return failure instanceof TaskFailure known
                ? TaskProblem.response(known, PreconditionHeaders.canMatch(request), requestId)
                : super.problemFor(failure, request, requestId);
    }

    @Override
    protected final void describe(RuntimeException failure, JsonGenerator log) {
        if (failure instanceof TableUnavailable unavailable) {
            log.writeStringProperty("tableCall", unavailable.operation())
                    .writeStringProperty("tableError", unavailable.error());
            unavailable.attempts().ifPresent(attempts -> log.writeNumberProperty("attempts", attempts));
        } else if (failure instanceof NotTried) {
            log.writeStringProperty("tableError", "NotTried");
        } else {
            super.describe(failure, log);
        }
    }

    @Override
    protected final void prepareSnapshot() {
        Rehearsal.run(() -> {
            List<Integer> answers =
                    RehearsalEvents.all().stream().map(this::rehearse).toList();
            if (answers.stream().noneMatch(status -> status < 300)) {
                throw new IllegalStateException("no sample event succeeded; the statuses were " + answers);
            }
        });
    }
}
