package xfusion.tasks.runtime;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import xfusion.tasks.table.template.LambdaFunction;
import xfusion.tasks.table.template.Template;

/**
 * A built function, as it would be unpacked in {@code /var/task}.
 *
 * @param name its logical id
 * @param folder what is unpacked
 * @param handler the class that Lambda calls
 * @param megabytes its memory
 * @param variables what the template sets in its environment
 */
public record FunctionArtifact(String name, Path folder, String handler, int megabytes, Map<String, String> variables) {

    /** The template's functions, each in the folder of its name that {@code sam build} has left in {@code build}. */
    public static List<FunctionArtifact> allOf(Path build) {
        return Template.find().functions().stream()
                .map(function -> of(function, build))
                .toList();
    }

    private static FunctionArtifact of(LambdaFunction function, Path build) {
        return new FunctionArtifact(
                function.logicalId(),
                build.resolve(function.logicalId()).toAbsolutePath(),
                function.handler(),
                function.memoryMegabytes(),
                function.environment());
    }

    /**
     * What Lambda sets in a function's environment, and the template's variables.
     *
     * @param runtimeApi host and port of the Runtime API
     */
    public Map<String, String> environment(String runtimeApi) {
        var environment = new HashMap<>(variables);
        environment.putAll(Map.of(
                "AWS_LAMBDA_RUNTIME_API",
                runtimeApi,
                "_HANDLER",
                handler,
                "LAMBDA_TASK_ROOT",
                folder.toString(),
                "AWS_LAMBDA_FUNCTION_NAME",
                name,
                "AWS_LAMBDA_FUNCTION_VERSION",
                "1",
                "AWS_LAMBDA_FUNCTION_MEMORY_SIZE",
                String.valueOf(megabytes),
                "AWS_LAMBDA_LOG_FORMAT",
                "JSON",
                "AWS_REGION",
                "us-east-1",
                "LANG",
                "en_US.UTF-8",
                "PATH",
                "/usr/local/bin:/usr/bin:/bin"));
        return environment;
    }
}
