package xfusion.tasks.bench.stage;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import xfusion.tasks.bench.figures.Contender;
import xfusion.tasks.bench.figures.Operation;
import xfusion.tasks.runtime.FunctionArtifact;
import xfusion.tasks.runtime.FunctionProcess;
import xfusion.tasks.runtime.LambdaRuntime;

/**
 * A built function that takes part.
 *
 * @param contender whose it is
 * @param operation what it is asked for
 * @param artifact what was built
 * @param runtime how Lambda would start it
 */
public record Candidate(Contender contender, Operation operation, FunctionArtifact artifact, LambdaRuntime runtime) {

    /** Starts it in a process of its own, whose output goes into the folder. */
    public FunctionProcess start(Map<String, String> environment, Path outputs) {
        return FunctionProcess.start(artifact, runtime, environment, outputs.resolve(this + ".log"));
    }

    @Override
    public String toString() {
        return "%s-%s".formatted(contender, operation).toLowerCase(Locale.ROOT);
    }
}
