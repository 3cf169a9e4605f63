package xfusion.tasks.http;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import tools.jackson.core.JsonGenerator;

/** A Lambda function behind an HTTP API: answers requests, and turns failures into problems. */
public abstract class HttpFunction implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {

    @SuppressWarnings("unused") // keeps the reference that Lambda's runtime needs
    private final Optional<SnapshotHook> snapshot = SnapshotHook.of(this);

    /** Answers a request. Several threads may call it at once. */
    protected abstract Response answer(Request request);

    /** Turns a failure into the caller's response. Override it for failures that only a subclass knows. */
    protected Response problemFor(RuntimeException failure, Request request, String requestId) {
        return failure instanceof ProblemException problem
                ? problem.response()
                : Response.of(Problem.internalError().withInstance(requestId));
    }

    /**
     * Writes the members of the log line that explain why a request was answered with a 5xx status. Leave out exception
     * messages: they may repeat what a caller has sent. Override it for failures that only a subclass knows.
     */
    protected void describe(RuntimeException failure, JsonGenerator log) {
        log.writeArrayPropertyStart("trace");
        FailureTrace.of(failure).forEach(log::writeString);
        log.writeEndArray();
    }

    @Override
    public final APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
        long began = System.nanoTime();
        return answer(event, context.getAwsRequestId(), (failure, explanation) -> {
                    var time = Duration.ofNanos(System.nanoTime() - began);
                    log(failure, explanation.code().orElse(""), time, context);
                })
                .toEvent();
    }

    /** Called before Lambda takes a snapshot of the function (SnapStart): load here what the first call needs. */
    protected void prepareSnapshot() {}

    /**
     * Handles an event as if Lambda had sent it, from reading it to writing the response, so that this code is loaded.
     *
     * @return the response's status
     * @throws RuntimeException the failure, if a caller would get a 5xx status
     */
    protected final int rehearse(String event) {
        var serializer = new EventSerializer();
        Response response =
                answer(serializer.fromJson(event, APIGatewayV2HTTPEvent.class), "rehearsal", (failure, _) -> {
                    throw failure;
                });
        serializer.toJson(response.toEvent(), OutputStream.nullOutputStream(), APIGatewayV2HTTPResponse.class);
        return response.status();
    }

    private Response answer(
            APIGatewayV2HTTPEvent event, String requestId, BiConsumer<RuntimeException, Response> onServerError) {
        var request = new Request(event, (self, operation) -> guarded(operation, self, requestId, onServerError));
        return request.answerApart(() -> answer(request));
    }

    private Response guarded(
            Supplier<Response> operation,
            Request request,
            String requestId,
            BiConsumer<RuntimeException, Response> onServerError) {
        try {
            return operation.get();
        } catch (RuntimeException failure) {
            Response explanation = problemFor(failure, request, requestId);
            if (explanation.status() >= 500) {
                onServerError.accept(failure, explanation);
            }
            return explanation;
        }
    }

    /** Logs bytes, because the runtime leaves them unchanged; it would wrap a string in its own JSON. */
    private void log(RuntimeException failure, String code, Duration time, Context context) {
        var line = new FailureLine(operation(), context.getAwsRequestId(), code, time, json -> describe(failure, json));
        context.getLogger().log(line.text().getBytes(StandardCharsets.UTF_8), LogLevel.ERROR);
    }

    /** {@code createTask} for {@code CreateTaskHandler}: handlers are named after the contract's operations. */
    private String operation() {
        String name = getClass().getSimpleName();
        return Character.toLowerCase(name.charAt(0)) + name.substring(1).replaceFirst("Handler$", "");
    }
}
