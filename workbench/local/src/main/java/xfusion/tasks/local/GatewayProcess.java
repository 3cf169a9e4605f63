package xfusion.tasks.local;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import xfusion.tasks.local.gateway.GatewayMain;
import xfusion.tasks.table.SetupFailed;

/**
 * The JVM that runs the gateway and the functions. It is one of its own because functions read real
 * environment variables, which a JVM cannot give itself. It ends when its standard input does, so it never
 * outlives this one, however this one dies.
 */
record GatewayProcess(Process process) {

    private static final int PATIENCE_SECONDS = 5;

    static GatewayProcess start(Map<String, String> variables) {
        var builder = jvm(GatewayMain.class).redirectOutput(Redirect.INHERIT).redirectError(Redirect.INHERIT);
        builder.environment().keySet().removeIf(name -> name.startsWith("AWS_"));
        builder.environment().putAll(variables);
        try {
            return new GatewayProcess(builder.start());
        } catch (IOException e) {
            throw new SetupFailed("The gateway cannot start: " + e.getMessage(), e);
        }
    }

    /** Another JVM like this one. */
    static ProcessBuilder jvm(Class<?> main) {
        // Surefire keeps the class path in a jar's manifest, and tells it by a property of its own.
        var classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // Half the time to start.
                "-XX:TieredStopAtLevel=1",
                // For the native parts of the SDK's HTTP client and of the engine.
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classPath.replace(File.pathSeparator + File.pathSeparator, File.pathSeparator),
                main.getName());
    }

    /** Lets it finish what it is answering, for a while. */
    void stop() {
        process.destroy();
        process.onExit()
                .completeOnTimeout(process, PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join();
        process.destroyForcibly();
    }
}
