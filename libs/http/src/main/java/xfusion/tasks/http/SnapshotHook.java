package xfusion.tasks.http;

import com.amazonaws.services.lambda.runtime.LambdaRuntime;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import java.util.Optional;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;

/**
 * Prepares a function before Lambda takes its snapshot (SnapStart), so that all code is loaded when the first request
 * arrives after a restore. If the preparation fails, that is logged and has no other effect.
 */
final class SnapshotHook implements Resource {

    /** The implementation that org.crac must call. */
    private static final String LAMBDA = "com.amazonaws.services.lambda.crac";

    private final HttpFunction function;

    private SnapshotHook(HttpFunction function) {
        this.function = function;
    }

    /** Keep a reference to the result: Lambda's runtime only has a weak one. */
    static Optional<SnapshotHook> of(HttpFunction function) {
        if (!"snap-start".equals(System.getenv("AWS_LAMBDA_INITIALIZATION_TYPE"))) {
            return Optional.empty();
        }
        System.getProperties().putIfAbsent("org.crac.Core.Compat", LAMBDA);
        var snapshot = new SnapshotHook(function);
        Core.getGlobalContext().register(snapshot);
        return Optional.of(snapshot);
    }

    @Override
    public void beforeCheckpoint(Context<? extends Resource> context) {
        try {
            function.prepareSnapshot();
        } catch (RuntimeException | LinkageError failure) {
            String message = "Not prepared for the snapshot; the first answer after a restore will take longer. ";
            LambdaRuntime.getLogger().log(message + failure + " " + FailureTrace.of(failure), LogLevel.WARN);
        }
    }

    @Override
    public void afterRestore(Context<? extends Resource> context) {
        // Nothing to renew: the snapshot contains no unique value, no secret and no open connection.
    }
}
