package xfusion.tasks.persistence;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import xfusion.tasks.table.TestTable;

/**
 * Stands between a client and the engine, and answers the client's queries from the past: the index shows each of the
 * client's writes after a lag, those of one task in their order. Everything else reads and writes the table as it is.
 */
final class LaggingIndex implements ExecutionInterceptor, AutoCloseable {

    private final TestTable present;
    private final TestTable past = TestTable.create();
    private final InstantSource clock;
    private final Supplier<Duration> lag;
    private final List<Copy> copies = new ArrayList<>();
    private final Map<AttributeValue, Instant> lastDue = new HashMap<>();

    /** An item that the index is to show from an instant on. */
    private record Copy(Instant due, Map<String, AttributeValue> item) {}

    /**
     * An index of the table {@code present}.
     *
     * @param clock the true time
     * @param lag how late a write is shown; asked anew for each
     */
    LaggingIndex(TestTable present, InstantSource clock, Supplier<Duration> lag) {
        this.present = present;
        this.clock = clock;
        this.lag = lag;
    }

    /** Lets each call of the client that is built from this pass through here. */
    DynamoDbClientBuilder before(DynamoDbClientBuilder connection) {
        return connection.overrideConfiguration(connection.overrideConfiguration().toBuilder()
                .addExecutionInterceptor(this)
                .build());
    }

    @Override
    public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
        return context.request() instanceof QueryRequest query ? intoThePast(query) : context.request();
    }

    private QueryRequest intoThePast(QueryRequest query) {
        showWhatIsDue();
        return query.toBuilder().tableName(past.name()).build();
    }

    private void showWhatIsDue() {
        List<Copy> due = copies.stream()
                .filter(copy -> !copy.due().isAfter(clock.instant()))
                .toList();
        due.forEach(
                copy -> past.client().putItem(put -> put.tableName(past.name()).item(copy.item())));
        copies.removeAll(due);
    }

    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        switch (context.request()) {
            case PutItemRequest put -> showLater(put.item());
            case UpdateItemRequest update -> showLater(update.key());
            default -> {}
        }
    }

    private void showLater(Map<String, AttributeValue> written) {
        AttributeValue taskId = written.get("taskId");
        Instant due = lastDue.merge(
                taskId, clock.instant().plus(lag.get()), (last, next) -> next.isAfter(last) ? next : last);
        copies.add(new Copy(
                due,
                present.client()
                        .getItem(get -> get.tableName(present.name())
                                .key(Map.of("taskId", taskId))
                                .consistentRead(true))
                        .item()));
    }

    @Override
    public void close() {
        past.close();
    }
}
