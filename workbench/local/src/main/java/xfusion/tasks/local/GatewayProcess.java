package xfusion.tasks.local;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import xfusion.tasks.local.gateway.GatewayMain;
import xfusion.tasks.table.SetupFailed;
import xfusion.tasks.table.template.Template;

/**
 * The JVM that runs the gateway and the functions. It is one of its own because functions read real
 * environment variables, which a JVM cannot give itself. It ends when its standard input does, so it never
 * outlives this one, however this one dies.
 */
final class GatewayProcess {

    private static final int PATIENCE_SECONDS = 5;

    private final Process process;

    private GatewayProcess(Process process) {
        this.process = process;
    }

    static GatewayProcess start(Template template, InetSocketAddress address, Map<String, String> variables) {
        var builder = new ProcessBuilder(command(template.file(), address))
                .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().keySet().removeIf(name -> name.startsWith("AWS_"));
        builder.environment().putAll(variables);
        try {
            return new GatewayProcess(builder.start());
        } catch (IOException e) {
            throw new SetupFailed("The gateway cannot start: " + e.getMessage(), e);
        }
    }

    private static List<String> command(Path template, InetSocketAddress address) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // Half the time to start.
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                GatewayMain.class.getName(),
                template.toString(),
                address.getAddress().getHostAddress(),
                String.valueOf(address.getPort()));
    }

    /** Waits for the end and returns its exit code. */
    int waitFor() throws InterruptedException {
        return process.waitFor();
    }

    /** Lets it finish what it is answering, for a while. */
    void stop() {
        process.destroy();
        try {
            process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
    }
}
