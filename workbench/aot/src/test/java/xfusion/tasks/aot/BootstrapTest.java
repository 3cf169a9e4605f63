package xfusion.tasks.aot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import xfusion.tasks.template.LambdaFunction;

/** The script that Lambda starts, with a stand-in for the JVM that prints its arguments. */
class BootstrapTest {

    private static final LambdaFunction FUNCTION = new LambdaFunction(
            "AddFunction", "calc.AddHandler", "functions/add", Map.of(), Duration.ofSeconds(3), 1000);

    @TempDir
    private Path root;

    private Path artifact;

    @BeforeEach
    void layOut() throws IOException {
        write("functions/add/target/lambda/lib/add.jar", "");
        write("workbench/runtime/target/ric/client.jar", "");
        write("workbench/runtime/target/ric/libaws-lambda-jni.so", "");
        Path java = write("java/bin/java", "#!/bin/sh\necho in $PWD\nprintf '%s\\n' \"$@\"\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
        artifact = root.resolve("AddFunction");
        new Layout(root).layOut(FUNCTION, root.resolve("java"), artifact);
    }

    private Path write(String file, String text) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        return Files.writeString(path, text);
    }

    @Test
    void startsTheFunctionOverItsCacheAndItsJarFirst() throws IOException {
        var printed = start(Map.of());

        assertEquals("in " + artifact, printed.getFirst());
        assertTrue(printed.contains("-XX:AOTCache=" + artifact.resolve("app.aot")), printed::toString);
        assertEquals("app/add.jar:app/client.jar", printed.get(printed.indexOf("-cp") + 1));
        assertEquals("calc.AddHandler", printed.getLast());
    }

    @Test
    void leavesAFifthOfTheMemoryBesideTheHeap() throws IOException {
        assertTrue(start(Map.of()).contains("-XX:MaxHeapSize=800m"));
    }

    @Test
    void letsTheBuildSayWhatTheCacheIsFor() throws IOException {
        var printed = start(Map.of("AOT_OPTIONS", "-XX:AOTMode=on -XX:AOTCache=x"));

        assertEquals(List.of("-XX:AOTMode=on", "-XX:AOTCache=x"), printed.subList(1, 3));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void setsTheTimeThatAnUnpackerHasLost() throws IOException {
        for (String jar : List.of("app/add.jar", "app/client.jar")) {
            Files.setLastModifiedTime(artifact.resolve(jar), FileTime.from(Instant.now()));
        }

        start(Map.of());

        Path jar = artifact.resolve("app/client.jar");
        assertEquals(Layout.TIME, Files.getLastModifiedTime(jar).toInstant());
    }

    private List<String> start(Map<String, String> environment) throws IOException {
        var builder = new ProcessBuilder(artifact.resolve("bootstrap").toString()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        builder.environment()
                .putAll(Map.of(
                        "LAMBDA_TASK_ROOT", artifact.toString(),
                        "_HANDLER", FUNCTION.handler(),
                        "AWS_LAMBDA_FUNCTION_MEMORY_SIZE", String.valueOf(FUNCTION.memoryMegabytes())));
        return builder.start().inputReader().readAllLines();
    }
}
