package xfusion.tasks.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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

    /** Answers with the event; ends with an error where there is none. */
    public static final class Echo implements RequestStreamHandler {
        @Override
        public void handleRequest(InputStream event, OutputStream answer, Context context) throws IOException {
            byte[] bytes = event.readAllBytes();
            if (bytes.length == 2) {
                throw new IllegalStateException("nothing to echo");
            }
            answer.write(bytes);
        }
    }

    /** Says who it is. */
    public static final class Named implements RequestStreamHandler {
        @Override
        public void handleRequest(InputStream event, OutputStream answer, Context context) throws IOException {
            answer.write((context.getFunctionName() + " " + System.getenv("GREETING")).getBytes(UTF_8));
        }
    }

    /** Cannot be made. */
    public static final class Broken implements RequestStreamHandler {

        public Broken() {
            throw new IllegalStateException("no table");
        }

        @Override
        public void handleRequest(InputStream event, OutputStream answer, Context context) {
            throw new AssertionError();
        }
    }

    /** Ends its process. */
    public static final class Leaver implements RequestStreamHandler {
        @Override
        public void handleRequest(InputStream event, OutputStream answer, Context context) {
            System.exit(7);
        }
    }

    @Test
    void answersOneEventAfterTheOther() {
        try (var process = start(Echo.class, Map.of())) {
            assertEquals(
                    "{\"n\":1}", process.invoke("{\"n\":1}".getBytes(UTF_8)).text());
            assertEquals(
                    "{\"n\":2}", process.invoke("{\"n\":2}".getBytes(UTF_8)).text());
        }
    }

    @Test
    void tellsTheFunctionWhatLambdaTells() {
        try (var process = start(Named.class, Map.of("GREETING", "hello"))) {
            assertEquals("Function hello", process.invoke("{}".getBytes(UTF_8)).text());
        }
    }

    @Test
    void goesOnAfterAFunctionsError() {
        try (var process = start(Echo.class, Map.of())) {
            Answer error = process.invoke("{}".getBytes(UTF_8));
            Answer next = process.invoke("{\"n\":1}".getBytes(UTF_8));

            assertTrue(error.failed());
            assertTrue(error.text().contains("nothing to echo"), error.text());
            assertFalse(next.failed());
        }
    }

    @Test
    void tellsWhyAFunctionCannotBeMade() {
        try (var process = start(Broken.class, Map.of())) {
            var failure = assertThrows(FunctionFailed.class, process::awaitReady);

            assertTrue(String.valueOf(failure.getMessage()).contains("no table"));
        }
    }

    @Test
    void tellsThatTheProcessEnded() {
        try (var process = start(Leaver.class, Map.of())) {
            var failure = assertThrows(FunctionFailed.class, () -> process.invoke("{}".getBytes(UTF_8)));

            assertTrue(String.valueOf(failure.getMessage()).contains("ended with 7"));
        }
    }

    @Test
    void freezesAndRestores() {
        try (var process = start(Echo.class, Map.of("AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start"))) {
            process.awaitFrozen();
            process.restore();

            assertEquals(
                    "{\"n\":1}", process.invoke("{\"n\":1}".getBytes(UTF_8)).text());
        }
    }

    @Test
    void knowsWhatItHasUsed() {
        try (var process = start(Echo.class, Map.of())) {
            process.awaitReady();

            assertTrue(process.footprint().peakMemory() > 10_000_000);
            assertTrue(process.footprint().processorTime().toMillis() >= 10);
        }
    }

    private FunctionProcess start(Class<?> handler, Map<String, String> environment) {
        var function = new FunctionArtifact("Function", CLASSES, handler.getName(), 512, Map.of());
        return FunctionProcess.start(function, LambdaRuntime.managed(), environment, folder.resolve("output"));
    }
}
