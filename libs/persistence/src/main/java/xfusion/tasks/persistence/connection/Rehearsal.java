package xfusion.tasks.persistence.connection;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.utils.IoUtils;

/**
 * Loads and warms up what a real call needs, before Lambda takes a function's snapshot (SnapStart).
 *
 * <p>A call in a rehearsal only sends {@code DescribeEndpoints}, signed with made-up credentials, and then closes the
 * connection. The response is replaced by {@link #ANSWER}. So nothing is written, no permission is needed, and the
 * snapshot contains neither a secret nor an open connection.
 */
public final class Rehearsal implements ExecutionInterceptor {

    /** The owner of the sample task that every call in a rehearsal returns; no table contains it. */
    public static final String OWNER = "rehearsal";

    private static final String TASK = """
            {"taskId":{"S":"rehearsal"},"ownerId":{"S":"rehearsal"},"status":{"S":"pending"},
             "updatedAt":{"S":"2026-01-01T00:00:00.000Z"},"createdAt":{"S":"2026-01-01T00:00:00.000Z"},
             "description":{"S":"Rehearse"},"dueDate":{"S":"2026-01-01"},"priority":{"S":"normal"},
             "labels":{"L":[{"S":"rehearsal"}]},"attributes":{"S":"{\\"a\\":1}"},
             "version":{"N":"1"},"requestHash":{"S":""},"writeId":{"S":""}}""";

    /** A response to every operation: each reads the members that it knows. */
    private static final byte[] ANSWER = "{\"Item\":%1$s,\"Items\":[%1$s],\"Count\":1,\"Attributes\":%1$s}"
            .formatted(TASK)
            .getBytes(StandardCharsets.UTF_8);

    private static final AwsCredentials NOBODY = AwsBasicCredentials.create(OWNER, OWNER);
    private static final ScopedValue<Boolean> RUNNING = ScopedValue.newInstance();

    Rehearsal() {}

    /** Runs {@code calls} as a rehearsal on this thread. */
    public static void run(Runnable calls) {
        ScopedValue.where(RUNNING, true).run(calls);
    }

    /** Made-up credentials in a rehearsal, {@code real} ones otherwise. */
    static AwsCredentialsProvider credentials(AwsCredentialsProvider real) {
        return () -> RUNNING.isBound() ? NOBODY : real.resolveCredentials();
    }

    @Override
    public SdkHttpRequest modifyHttpRequest(Context.ModifyHttpRequest context, ExecutionAttributes attributes) {
        return RUNNING.isBound()
                ? context.httpRequest().toBuilder()
                        .putHeader("X-Amz-Target", "DynamoDB_20120810.DescribeEndpoints")
                        .putHeader("Connection", "close")
                        .build()
                : context.httpRequest();
    }

    @Override
    public SdkHttpResponse modifyHttpResponse(Context.ModifyHttpResponse context, ExecutionAttributes attributes) {
        return RUNNING.isBound() ? SdkHttpResponse.builder().statusCode(200).build() : context.httpResponse();
    }

    @Override
    public Optional<InputStream> modifyHttpResponseContent(
            Context.ModifyHttpResponse context, ExecutionAttributes attributes) {
        if (!RUNNING.isBound()) {
            return context.responseBody();
        }
        context.responseBody().ifPresent(IoUtils::drainInputStream);
        return Optional.of(new ByteArrayInputStream(ANSWER));
    }
}
