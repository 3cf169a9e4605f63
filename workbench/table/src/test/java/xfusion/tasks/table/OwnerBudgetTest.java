package xfusion.tasks.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** What a limit for each owner would cost, as docs/scale.md has it: a budget for a minute, from which a function takes a lease. */
class OwnerBudgetTest {

    private static final int BUDGET = 100;

    private final TestTable table = TestTable.create();
    private final CapacityMeter meter = new CapacityMeter();
    private final DynamoDbClient client = LocalClient.watched(table.endpoint(), meter);

    @AfterEach
    void close() {
        table.close();
    }

    /** Takes some of what an owner may do in a minute; the item is for that minute only, and goes by its time to live. */
    private void lease(int requests) {
        client.updateItem(update -> update.tableName(table.name())
                .key(Map.of("taskId", AttributeValue.fromS("budget 7d9f 29406512")))
                .updateExpression("ADD spent :requests SET goesAt = :later")
                .conditionExpression("attribute_not_exists(spent) OR spent <= :left")
                .expressionAttributeValues(Map.of(
                        ":requests", AttributeValue.fromN(Integer.toString(requests)),
                        ":left", AttributeValue.fromN(Integer.toString(BUDGET - requests)),
                        ":later", AttributeValue.fromN("1764390720"))));
    }

    private List<Double> units() {
        return meter.receipts().stream().map(CapacityMeter.Receipt::units).toList();
    }

    @Test
    void costsOneWriteForALeaseAndNoneForTheIndex() {
        IntStream.range(0, 5).forEach(_ -> lease(20));

        assertEquals(List.of(1.0, 1.0, 1.0, 1.0, 1.0), units());
    }

    @Test
    void isRefusedWhenItIsSpent() {
        IntStream.range(0, 5).forEach(_ -> lease(20));

        assertThrows(ConditionalCheckFailedException.class, () -> lease(20));
    }

    @Test
    void isNoTaskOfAnybody() {
        lease(20);

        var listed = client.scan(scan -> scan.tableName(table.name()).indexName("by-owner"));
        assertEquals(0, listed.count());
    }
}
