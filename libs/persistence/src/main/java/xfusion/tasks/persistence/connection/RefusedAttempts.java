package xfusion.tasks.persistence.connection;

import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/**
 * Counts the attempts of a call that DynamoDB refused with a 4xx status, for example because it throttles. Those had no
 * effect; an attempt that got no reply or a 5xx status may have had one.
 */
public final class RefusedAttempts implements ExecutionInterceptor {

    /** The attribute of a call that holds its counter. */
    public static final ExecutionAttribute<AtomicInteger> COUNT = new ExecutionAttribute<>("RefusedAttempts");

    @Override
    public void afterTransmission(Context.AfterTransmission context, ExecutionAttributes call) {
        if (context.httpResponse().statusCode() / 100 == 4) {
            call.getOptionalAttribute(COUNT).ifPresent(AtomicInteger::incrementAndGet);
        }
    }
}
