package xfusion.tasks.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FunctionProcessTest {

    private static final Path CLASSES = Path.of("target/test-classes").toAbsolutePath();

    @TempDir
    private Path folder;

    /** Answers with its name and the event; {@code "fail"} is an error, and {@code "exit"} ends the process. */
    public static final class Echo implements RequestStreamHandler {

        public Echo() {
            if (System.getenv("BROKEN") != null) {
                throw new IllegalStateException("no table");
            }
        }

        @Override
        public void handleRequest(InputStream event, OutputStream answer, Context context) throws IOException {
            var text = new String(event.readAllBytes(), UTF_8);
            switch (text) {
                case "\"fail\"" -> throw new IllegalStateException("nothing to echo");
                case "\"exit\"" -> System.exit(7);
                default -> answer.write((context.getFunctionName() + text + System.getenv("GREETING")).getBytes(UTF_8));
            }
        }
    }

    @Test
    void goesOnAfterAFunctionsError() {
        try (var process = start(Map.of("GREETING", "hello"))) {
            Answer error = invoke(process, "\"fail\"");

            assertTrue(error.failed() && error.text().contains("nothing to echo"), error.text());
            assertEquals("Function{}hello", invoke(process, "{}").text());
        }
    }

    @Test
    void tellsWhyAFunctionCannotBeMade() {
        try (var process = start(Map.of("BROKEN", "1"))) {
            var failure = assertThrows(FunctionFailed.class, process::awaitReady);

            assertTrue(String.valueOf(failure.getMessage()).contains("no table"));
        }
    }

    @Test
    void tellsThatTheProcessEnded() {
        try (var process = start(Map.of())) {
            var failure = assertThrows(FunctionFailed.class, () -> invoke(process, "\"exit\""));

            assertTrue(String.valueOf(failure.getMessage()).contains("ended with 7"));
        }
    }

    @Test
    void knowsWhatItHasUsed() {
        try (var process = start(Map.of())) {
            process.awaitReady();

            assertTrue(process.footprint().peakMemory() > 10_000_000);
            assertTrue(process.footprint().processorTime().toMillis() >= 10);
        }
    }

    private static Answer invoke(FunctionProcess process, String event) {
        return process.invoke(event.getBytes(UTF_8));
    }

    private FunctionProcess start(Map<String, String> environment) {
        var function = new FunctionArtifact("Function", CLASSES, Echo.class.getName(), 512, Map.of());
        return FunctionProcess.start(function, LambdaRuntime.managed(), environment, folder.resolve("output"));
    }
}
