package xfusion.tasks.http;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Optional;
import java.util.function.Consumer;

/** A Lambda function behind an HTTP API: answers requests, and answers for its failures. */
public abstract class HttpFunction implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {

    @SuppressWarnings("unused") // held for Lambda's runtime
    private final Optional<Snapshot> snapshot = Snapshot.of(this);

    /** Answers a request; called by many threads at once. */
    protected abstract Response answer(Request request);

    /** The problem that a failure is for the caller; override it to know more failures than this one knows. */
    protected Response explain(RuntimeException failure, String requestId) {
        return failure instanceof ProblemException problem
                ? problem.response()
                : Response.of(Problem.internalError().during(requestId));
    }

    @Override
    public final APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
        return answer(event, context.getAwsRequestId(), failure -> log(failure, context))
                .toEvent();
    }

    /** Called before Lambda takes a snapshot of the function (SnapStart): rehearse what the first call will need. */
    protected void prepareSnapshot() {}

    /**
     * Answers an event for the way's sake: read, answered and written as one from Lambda.
     *
     * @return the answer's status
     * @throws RuntimeException what would be a 5xx to a caller
     */
    protected final int rehearse(String event) {
        var serializer = new EventSerializer();
        Response response = answer(serializer.fromJson(event, APIGatewayV2HTTPEvent.class), "rehearsal", failure -> {
            throw failure;
        });
        serializer.toJson(response.toEvent(), OutputStream.nullOutputStream(), APIGatewayV2HTTPResponse.class);
        return response.status();
    }

    private Response answer(APIGatewayV2HTTPEvent event, String requestId, Consumer<RuntimeException> faultOfOurs) {
        try {
            return answer(new Request(event));
        } catch (RuntimeException failure) {
            Response explanation = explain(failure, requestId);
            if (explanation.status() >= 500) {
                faultOfOurs.accept(failure);
            }
            return explanation;
        }
    }

    private static void log(RuntimeException failure, Context context) {
        context.getLogger().log(stackTrace(failure), LogLevel.ERROR);
    }

    static String stackTrace(Throwable failure) {
        var text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
