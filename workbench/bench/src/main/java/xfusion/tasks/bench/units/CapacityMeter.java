package xfusion.tasks.bench.units;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;

/** Asks DynamoDB what each request has cost, and writes it down. */
final class CapacityMeter implements ExecutionInterceptor {

    /**
     * One request.
     *
     * @param units what DynamoDB said; empty where a condition has failed
     * @param bytes the size of the items that a query has read
     */
    record Receipt(Optional<Double> units, long bytes) {}

    private final List<Receipt> receipts = new CopyOnWriteArrayList<>();

    /** The receipts since it was last asked. */
    List<Receipt> take() {
        var taken = List.copyOf(receipts);
        receipts.clear();
        return taken;
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
        var units = context.response()
                .getValueForField("ConsumedCapacity", ConsumedCapacity.class)
                .map(ConsumedCapacity::capacityUnits);
        long bytes = context.response() instanceof QueryResponse page
                ? page.items().stream().mapToLong(ItemSize::of).sum()
                : 0;
        receipts.add(new Receipt(units, bytes));
    }

    @Override
    public void onExecutionFailure(Context.FailedExecution context, ExecutionAttributes attributes) {
        receipts.add(new Receipt(Optional.empty(), 0));
    }
}
