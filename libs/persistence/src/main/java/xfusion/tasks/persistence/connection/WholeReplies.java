package xfusion.tasks.persistence.connection;

import java.io.IOException;
import java.io.UncheckedIOException;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;

/**
 * Takes a success only with the checksum that DynamoDB sends with it. Where a connection ends within the head of a reply, the
 * JDK takes what came for all of it, and the SDK an empty body for an answer: a task that is there would not be found. Without
 * a checksum there is nothing by which the SDK could tell.
 *
 * @param line what sends and receives
 */
record WholeReplies(SdkHttpClient line) implements SdkHttpClient {

    private static final String CHECKSUM = "x-amz-crc32";

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        ExecutableHttpRequest prepared = line.prepareRequest(request);
        return new ExecutableHttpRequest() {
            @Override
            public HttpExecuteResponse call() throws IOException {
                HttpExecuteResponse reply = reply();
                if (!isWhole(reply.httpResponse())) {
                    prepared.abort();
                    throw new IOException("The reply ended within its head");
                }
                return reply;
            }

            /** What is no HTTP at all reaches us as an unchecked exception, which the SDK would not try again after. */
            private HttpExecuteResponse reply() throws IOException {
                try {
                    return prepared.call();
                } catch (UncheckedIOException e) {
                    throw e.getCause();
                }
            }

            @Override
            public void abort() {
                prepared.abort();
            }
        };
    }

    /** A refusal needs none: it says what it is, or counts as a fault. */
    private static boolean isWhole(SdkHttpResponse reply) {
        return !reply.isSuccessful() || reply.firstMatchingHeader(CHECKSUM).isPresent();
    }

    @Override
    public String clientName() {
        return line.clientName();
    }

    @Override
    public void close() {
        line.close();
    }
}
