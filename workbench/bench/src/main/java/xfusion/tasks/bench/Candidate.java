package xfusion.tasks.bench;

import java.nio.file.Path;
import java.util.Map;
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
record Candidate(String contender, MeasuredOperation operation, FunctionArtifact artifact, LambdaRuntime runtime) {

    private static final int MEGABYTES = 1024;

    /** One that no template describes, under the managed runtime. */
    static Candidate of(
            String contender, MeasuredOperation operation, Path folder, String handler, Map<String, String> variables) {
        var artifact = new FunctionArtifact(contender, folder, handler, MEGABYTES, variables);
        return new Candidate(contender, operation, artifact, LambdaRuntime.managed());
    }

    /** Starts it in a process of its own, whose output goes into the folder. */
    FunctionProcess start(Map<String, String> environment, Path outputs) {
        return FunctionProcess.start(artifact, runtime, environment, outputs.resolve(name() + ".log"));
    }

    /** What its files are called. */
    String name() {
        return contender + "-" + operation;
    }

    /** The same with a runtime of its own. */
    Candidate provided() {
        return new Candidate(contender, operation, artifact, new LambdaRuntime.Provided());
    }
}
