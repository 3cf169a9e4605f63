package xfusion.tasks.http;

import com.amazonaws.services.lambda.runtime.LambdaRuntime;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import java.util.Optional;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;

/**
 * Has a function prepare before Lambda takes its snapshot (SnapStart), so that the first answer after a restore finds
 * everything loaded. A preparation that fails is logged, and does no other harm.
 */
final class Snapshot implements Resource {

    /** The implementation that org.crac is to call. */
    private static final String LAMBDA = "com.amazonaws.services.lambda.crac";

    private final HttpFunction function;

    private Snapshot(HttpFunction function) {
        this.function = function;
    }

    /** Keep what it returns: Lambda's runtime holds it by a weak reference only. */
    static Optional<Snapshot> of(HttpFunction function) {
        if (!"snap-start".equals(System.getenv("AWS_LAMBDA_INITIALIZATION_TYPE"))) {
            return Optional.empty();
        }
        System.getProperties().putIfAbsent("org.crac.Core.Compat", LAMBDA);
        var snapshot = new Snapshot(function);
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
        // Nothing in the snapshot is unique, secret or connected.
    }
}
