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
import xfusion.tasks.table.template.LambdaFunction;
import xfusion.tasks.table.template.Rights;

/** The script that Lambda starts, over a JVM that only says what it is told. */
class BootstrapTest {

    private static final LambdaFunction FUNCTION = new LambdaFunction(
            "AddFunction",
            "calc.AddHandler",
            "functions/add",
            Map.of(),
            Duration.ofSeconds(3),
            1000,
            new Rights(List.of()));

    @TempDir
    private Path root;

    private Path artifact;

    @BeforeEach
    void layOut() throws IOException {
        write("functions/add/target/lambda/lib/add.jar");
        write("workbench/runtime/target/ric/client.jar");
        write("workbench/runtime/target/ric/libaws-lambda-jni.so");
        Path java = write("java/bin/java", "#!/bin/sh\necho in $PWD\nprintf '%s\\n' \"$@\"\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
        artifact = root.resolve("AddFunction");
        Layout.of(new Project(root), FUNCTION, root.resolve("java"), artifact);
    }

    @Test
    void startsTheJvmOverTheCache() throws IOException {
        var told = start(Map.of());

        assertTrue(told.contains("-XX:AOTCache=" + artifact.resolve("app.aot")), told::toString);
    }

    @Test
    void putsTheFunctionBeforeTheClient() throws IOException {
        var told = start(Map.of());

        assertEquals("in " + artifact, told.getFirst());
        assertEquals("app/add.jar:app/client.jar", told.get(told.indexOf("-cp") + 1));
        assertEquals("calc.AddHandler", told.getLast());
    }

    @Test
    void leavesAFifthOfTheMemoryBesideTheHeap() throws IOException {
        assertTrue(start(Map.of()).contains("-XX:MaxHeapSize=800m"));
    }

    @Test
    void letsTheBuildSayWhatTheCacheIsFor() throws IOException {
        var told = start(Map.of("AOT_OPTIONS", "-XX:AOTMode=on -XX:AOTCache=x"));

        assertEquals(List.of("-XX:AOTMode=on", "-XX:AOTCache=x"), told.subList(1, 3));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void setsTheTimeThatAnUnpackerHasLost() throws IOException {
        Path jar = artifact.resolve("app/client.jar");
        Files.setLastModifiedTime(artifact.resolve("app/add.jar"), FileTime.from(Instant.now()));
        Files.setLastModifiedTime(jar, FileTime.from(Instant.now()));

        start(Map.of());

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
        var process = builder.start();
        return process.inputReader().readAllLines();
    }

    private void write(String file) throws IOException {
        write(file, "");
    }

    private Path write(String file, String text) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        return Files.writeString(path, text);
    }
}
