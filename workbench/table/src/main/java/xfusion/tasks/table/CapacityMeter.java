package xfusion.tasks.table;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;

/** Asks DynamoDB what each call of a client has cost, and writes it down. */
public final class CapacityMeter implements ExecutionInterceptor {

    /**
     * What a call has cost.
     *
     * @param operation DynamoDB's name for it
     * @param units request units; 0 where it failed, of which the engine gives no receipt
     */
    public record Receipt(String operation, double units) {}

    private final List<Receipt> receipts = new CopyOnWriteArrayList<>();

    private final List<QueryResponse> pages = new CopyOnWriteArrayList<>();

    /** One for each call so far. */
    public List<Receipt> receipts() {
        return List.copyOf(receipts);
    }

    /** What the calls so far have cost together, in request units. */
    public double units() {
        return receipts.stream().mapToDouble(Receipt::units).sum();
    }

    /** The answers to the queries so far. */
    public List<QueryResponse> pages() {
        return List.copyOf(pages);
    }

    /** Forgets what was. */
    public void clear() {
        receipts.clear();
        pages.clear();
    }

    /** Has every call of the client to be built written down. */
    public void addTo(DynamoDbClientBuilder builder) {
        builder.overrideConfiguration(builder.overrideConfiguration().toBuilder()
                .addExecutionInterceptor(this)
                .build());
    }

    @Override
    public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
        var builder = context.request().toBuilder();
        context.request().sdkFields().stream()
                .filter(field -> field.memberName().equals("ReturnConsumedCapacity"))
                .forEach(field -> field.set(builder, ReturnConsumedCapacity.TOTAL.toString()));
        return builder.build();
    }

    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        receipts.add(new Receipt(operation(attributes), units(context.response())));
        if (context.response() instanceof QueryResponse page) {
            pages.add(page);
        }
    }

    @Override
    public void onExecutionFailure(Context.FailedExecution context, ExecutionAttributes attributes) {
        receipts.add(new Receipt(operation(attributes), 0));
    }

    private static String operation(ExecutionAttributes attributes) {
        return attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME);
    }

    private static double units(SdkResponse response) {
        return response.getValueForField("ConsumedCapacity", ConsumedCapacity.class)
                .orElseThrow()
                .capacityUnits();
    }
}
