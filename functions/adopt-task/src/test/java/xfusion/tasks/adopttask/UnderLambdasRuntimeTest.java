package xfusion.tasks.adopttask;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import xfusion.tasks.runtime.FunctionArtifact;
import xfusion.tasks.runtime.FunctionProcess;
import xfusion.tasks.runtime.LambdaRuntime;

/** The function as Lambda runs it: under its runtime client, in a process of its own. */
class UnderLambdasRuntimeTest extends AdoptionTest {

    private static final Path EVENT = Path.of("../../events/adopt-task.json");

    /** With what the function has in Lambda and nothing more: Lambda's serializer looks for classes there. */
    @Test
    void worksUnderLambdasRuntime(@TempDir Path folder) throws Exception {
        put("put-by-hand");
        var classPath = List.of(
                Path.of("target/classes").toAbsolutePath().toString(), Files.readString(Path.of("target/classpath")));
        var runtime = new LambdaRuntime.Managed(LambdaRuntime.JAVA, LambdaRuntime.CLIENT, classPath);
        var artifact = new FunctionArtifact("Function", folder, AdoptTaskHandler.class.getName(), 512, Map.of());
        var variables = Map.of(
                "TABLE_NAME", table.name(),
                "ADOPT_FOR", "ann",
                "AWS_ENDPOINT_URL_DYNAMODB", table.endpoint().toString(),
                "AWS_ACCESS_KEY_ID", "local",
                "AWS_SECRET_ACCESS_KEY", "local");
        try (var function = FunctionProcess.start(artifact, runtime, variables, folder.resolve("output"))) {
            assertEquals(DONE, function.invoke(Files.readAllBytes(EVENT)).text());
            assertEquals("ann", text("put-by-hand", "ownerId"));

            function.invoke(event(image("a\\n\\\"b")).getBytes(UTF_8));

            assertEquals(1, function.output().lines().count(), function::output);
            assertTrue(function.output().contains("\"message\":\"The item a?\\\"b cannot"), function::output);
        }
    }
}
