package xfusion.tasks.persistence.connection;

import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/**
 * Counts the attempts of a call that DynamoDB answered with a 4xx, as where it throttles: those have had no effect, while
 * one without an answer, or with a 5xx, may have had one.
 */
public final class RefusedAttempts implements ExecutionInterceptor {

    /** What a call carries to have its refused attempts counted. */
    public static final ExecutionAttribute<AtomicInteger> COUNT = new ExecutionAttribute<>("RefusedAttempts");

    @Override
    public void afterTransmission(Context.AfterTransmission context, ExecutionAttributes call) {
        if (context.httpResponse().statusCode() / 100 == 4) {
            call.getOptionalAttribute(COUNT).ifPresent(AtomicInteger::incrementAndGet);
        }
    }
}
