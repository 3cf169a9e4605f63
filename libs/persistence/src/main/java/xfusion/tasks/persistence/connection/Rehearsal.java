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
 * Calls that load and warm what a real call needs, before Lambda takes a function's snapshot (SnapStart).
 *
 * <p>What is sent asks where DynamoDB is, and no more, signed with made-up credentials, over a connection that closes
 * after it. Whatever comes back is replaced by {@link #ANSWER}. So nothing is written, no permission is needed, and
 * neither a secret nor a connection is in the snapshot.
 */
public final class Rehearsal implements ExecutionInterceptor {

    /** The owner of the one task that a rehearsal finds, changes and lists; it is in no table. */
    public static final String OWNER = "rehearsal";

    private static final String TASK = """
            {"taskId":{"S":"rehearsal"},"ownerId":{"S":"rehearsal"},"status":{"S":"pending"},
             "updatedAt":{"S":"2026-01-01T00:00:00.000Z"},"createdAt":{"S":"2026-01-01T00:00:00.000Z"},
             "description":{"S":"Rehearse"},"dueDate":{"S":"2026-01-01"},"priority":{"S":"normal"},
             "labels":{"L":[{"S":"rehearsal"}]},"version":{"N":"1"},"requestHash":{"S":""},"writeId":{"S":""}}""";

    /** An answer to every operation: each takes the members that it knows. */
    private static final byte[] ANSWER = "{\"Item\":%1$s,\"Items\":[%1$s],\"Count\":1,\"Attributes\":%1$s}"
            .formatted(TASK)
            .getBytes(StandardCharsets.UTF_8);

    private static final AwsCredentials NOBODY = AwsBasicCredentials.create(OWNER, OWNER);
    private static final ScopedValue<Boolean> RUNNING = ScopedValue.newInstance();

    Rehearsal() {}

    /** Makes the {@code calls} of this thread a rehearsal. */
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
