package xfusion.tasks.persistence.connection;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSessionContext;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.SdkHttpResponse;

/**
 * Calls that are made for their way, not for their answer: before Lambda takes a function's snapshot (SnapStart).
 *
 * <p>What is sent asks where DynamoDB is, and no more, signed with made-up credentials, over a connection that ends with
 * it. What comes back, even a refusal, is replaced by {@link #SAMPLE}. So nothing is written, no permission is needed, and
 * neither a secret nor a connection gets into the snapshot.
 */
public final class Rehearsal implements ExecutionInterceptor {

    /** The owner of the one task that a rehearsal finds, changes and lists; it is in no table. */
    public static final String OWNER = "rehearsal";

    /** A member for each operation; the others pass over it. */
    private static final byte[] SAMPLE = sample("""
            {"taskId":{"S":"rehearsal"},"ownerId":{"S":"rehearsal"},"status":{"S":"pending"},
             "updatedAt":{"S":"2026-01-01T00:00:00.000Z"},"createdAt":{"S":"2026-01-01T00:00:00.000Z"},
             "description":{"S":"Rehearse"},"dueDate":{"S":"2026-01-01"},"priority":{"S":"normal"},
             "labels":{"L":[{"S":"rehearsal"}]},"version":{"N":"1"},"requestHash":{"S":""},"writeId":{"S":""}}""");

    private static final AwsCredentials NOBODY = AwsBasicCredentials.create(OWNER, OWNER);
    private static final ScopedValue<Boolean> RUNNING = ScopedValue.newInstance();

    Rehearsal() {}

    /** Makes {@code calls} a rehearsal, as far as they stay on this thread. */
    public static void run(Runnable calls) {
        try {
            ScopedValue.where(RUNNING, true).run(calls);
        } finally {
            forgetTlsSessions();
        }
    }

    /** By which a restored copy would take up a session that it shares with all others. */
    private static void forgetTlsSessions() {
        try {
            SSLSessionContext sessions = SSLContext.getDefault().getClientSessionContext();
            Collections.list(sessions.getIds())
                    .forEach(id -> sessions.getSession(id).invalidate());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has TLS", e);
        }
    }

    /** Made-up credentials in a rehearsal, {@code real} ones else. */
    static AwsCredentialsProvider credentials(AwsCredentialsProvider real) {
        return () -> RUNNING.isBound() ? NOBODY : real.resolveCredentials();
    }

    @Override
    public SdkHttpRequest modifyHttpRequest(Context.ModifyHttpRequest context, ExecutionAttributes attributes) {
        if (!RUNNING.isBound()) {
            return context.httpRequest();
        }
        return context.httpRequest().toBuilder()
                .putHeader("X-Amz-Target", "DynamoDB_20120810.DescribeEndpoints")
                .putHeader("Connection", "close")
                .build();
    }

    @Override
    public SdkHttpResponse modifyHttpResponse(Context.ModifyHttpResponse context, ExecutionAttributes attributes) {
        if (!RUNNING.isBound()) {
            return context.httpResponse();
        }
        return SdkHttpResponse.builder().statusCode(200).statusText("OK").build();
    }

    @Override
    public Optional<InputStream> modifyHttpResponseContent(
            Context.ModifyHttpResponse context, ExecutionAttributes attributes) {
        if (!RUNNING.isBound()) {
            return context.responseBody();
        }
        context.responseBody().ifPresent(Rehearsal::readToEnd);
        return Optional.of(new ByteArrayInputStream(SAMPLE));
    }

    private static void readToEnd(InputStream body) {
        try (body) {
            body.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] sample(String item) {
        return "{\"Item\":%1$s,\"Items\":[%1$s],\"Attributes\":%1$s}"
                .formatted(item)
                .getBytes(StandardCharsets.UTF_8);
    }
}
