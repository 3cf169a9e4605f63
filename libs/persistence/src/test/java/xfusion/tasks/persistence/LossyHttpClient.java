package xfusion.tasks.persistence;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/** Sends requests over a line that loses replies: the table has done its work, and the caller does not hear of it. */
final class LossyHttpClient implements SdkHttpClient {

    private final SdkHttpClient line = UrlConnectionHttpClient.create();
    private final AtomicInteger repliesToLose = new AtomicInteger();
    private final Runnable afterLoss;

    /** Does {@code afterLoss} each time that a reply is lost: what a rival does before the retry. */
    LossyHttpClient(Runnable afterLoss) {
        this.afterLoss = afterLoss;
    }

    void loseNext(int replies) {
        repliesToLose.set(replies);
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        ExecutableHttpRequest prepared = line.prepareRequest(request);
        return new ExecutableHttpRequest() {
            @Override
            public HttpExecuteResponse call() throws IOException {
                HttpExecuteResponse reply = prepared.call();
                if (repliesToLose.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
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

    @Override
    public void close() {
        line.close();
    }
}
