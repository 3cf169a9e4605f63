package xfusion.tasks.persistence;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;
import software.amazon.awssdk.utils.StringInputStream;

/** Loses replies after the table has done its work, or answers in the table's place before it has done any. */
final class FaultyHttpClient implements SdkHttpClient {

    private final SdkHttpClient connection = AwsCrtHttpClient.create();
    private final AtomicInteger repliesToLose = new AtomicInteger();
    private final AtomicInteger requestsToRefuse = new AtomicInteger();
    private final Runnable afterLoss;
    private int status;
    private @Nullable HttpExecuteRequest last;

    /** Does {@code afterLoss} each time that a reply is lost: what a rival does before the retry. */
    FaultyHttpClient(Runnable afterLoss) {
        this.afterLoss = afterLoss;
    }

    void loseNext(int replies) {
        repliesToLose.set(replies);
    }

    /** Answers the next request with {@code status}, and does not pass it on. */
    void refuseNext(int status) {
        this.status = status;
        requestsToRefuse.set(1);
    }

    /** Sends a copy of the last request, as a network may that has held it back; returns the status of the answer. */
    int sendLastAgain() throws IOException {
        return connection
                .prepareRequest(requireNonNull(last))
                .call()
                .httpResponse()
                .statusCode();
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        last = request;
        ExecutableHttpRequest prepared = connection.prepareRequest(request);
        return new ExecutableHttpRequest() {
            @Override
            public HttpExecuteResponse call() throws IOException {
                if (isDue(requestsToRefuse)) {
                    return refusal();
                }
                HttpExecuteResponse reply = prepared.call();
                if (isDue(repliesToLose)) {
                    afterLoss.run();
                    throw new IOException("The reply was lost");
                }
                return reply;
            }

            @Override
            public void abort() {
                prepared.abort();
            }
        };
    }

    private HttpExecuteResponse refusal() {
        String error = StubbornTable.error(status == 400 ? "ThrottlingException" : "InternalServerError");
        return HttpExecuteResponse.builder()
                .response(SdkHttpResponse.builder().statusCode(status).build())
                .responseBody(AbortableInputStream.create(new StringInputStream(error)))
                .build();
    }

    private static boolean isDue(AtomicInteger count) {
        return count.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
    }

    @Override
    public void close() {
        connection.close();
    }
}
