package xfusion.tasks.bench.units;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;
import xfusion.tasks.bench.stage.BenchFailed;

/**
 * Fills a table with copies of one item, each changed at a time of its own.
 *
 * @param client a client of the engine
 * @param name the table's name
 * @param example the item
 */
record FullTable(DynamoDbClient client, String name, Map<String, AttributeValue> example) {

    private static final int BATCH = 25;
    private static final int THREADS = 4;
    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00.001Z");

    /** Adds {@code task-1} and so on, so many. */
    void add(int tasks) {
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            List<Future<?>> batches = IntStream.iterate(1, first -> first <= tasks, first -> first + BATCH)
                    .<Future<?>>mapToObj(first -> threads.submit(() -> put(first, Math.min(first + BATCH, tasks + 1))))
                    .toList();
            for (Future<?> batch : batches) {
                batch.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchFailed("Interrupted", e);
        } catch (ExecutionException e) {
            throw new BenchFailed("The table cannot be filled: " + e.getMessage(), e);
        }
    }

    private void put(int first, int end) {
        List<WriteRequest> puts = IntStream.range(first, end)
                .mapToObj(this::item)
                .map(item ->
                        WriteRequest.builder().putRequest(put -> put.item(item)).build())
                .toList();
        var left = client.batchWriteItem(write -> write.requestItems(Map.of(name, puts)));
        if (left.hasUnprocessedItems() && !left.unprocessedItems().isEmpty()) {
            throw new BenchFailed("The engine has not taken all tasks");
        }
    }

    private Map<String, AttributeValue> item(int number) {
        Map<String, AttributeValue> item = new HashMap<>(example);
        item.put("taskId", AttributeValue.fromS("task-" + number));
        item.put("updatedAt", AttributeValue.fromS(LONG_AGO.plusMillis(number).toString()));
        return item;
    }
}
