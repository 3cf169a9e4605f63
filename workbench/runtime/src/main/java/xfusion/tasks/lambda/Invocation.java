package xfusion.tasks.lambda;

import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.api.client.api.LambdaContext;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Consumer;

/** What a handler is told about an invocation; each has a request id of its own. */
public final class Invocation extends LambdaContext {

    private final Consumer<String> log;

    /** An invocation of {@code functionName} that has to end after {@code timeout}, and whose lines go to {@code log}. */
    public Invocation(String functionName, int memoryMegabytes, Duration timeout, Consumer<String> log) {
        super(
                memoryMegabytes,
                System.currentTimeMillis() + timeout.toMillis(),
                UUID.randomUUID().toString(),
                "/aws/lambda/" + functionName,
                "local",
                functionName,
                null,
                "$LATEST",
                "arn:aws:lambda:us-east-1:123456789012:function:" + functionName,
                null,
                null,
                null);
        this.log = log;
    }

    @Override
    public LambdaLogger getLogger() {
        return new LambdaLogger() {
            @Override
            public void log(String message) {
                log.accept(message);
            }

            @Override
            public void log(byte[] message) {
                log(new String(message, StandardCharsets.UTF_8));
            }
        };
    }
}
