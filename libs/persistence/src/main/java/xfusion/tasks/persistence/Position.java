package xfusion.tasks.persistence;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import xfusion.tasks.persistence.task.Owner;

/** A position in the index, directly after an item: the item's key as it is stored, whether it is a task or not. */
record Position(String status, String updatedAt, String taskId) {

    /** DynamoDB's limits for a table's partition key, and for an index's sort keys together. */
    private static final int MAX_ID_BYTES = 2048;

    private static final int MAX_SORT_KEY_BYTES = 1024;

    /** The position after an item of the index. */
    static Position after(StoredItem item) {
        var values = item.values();
        return new Position(
                values.getOrDefault("status", ""),
                values.getOrDefault("updatedAt", ""),
                values.getOrDefault("taskId", ""));
    }

    /** @throws IllegalArgumentException if no item can have this key */
    static Position of(List<String> values) {
        var position = new Position(values.get(0), values.get(1), values.get(2));
        boolean tooLong = bytes(position.status + position.updatedAt) > MAX_SORT_KEY_BYTES
                || bytes(position.taskId) > MAX_ID_BYTES;
        if (tooLong || position.values().contains("")) {
            throw new IllegalArgumentException("No item can have this key");
        }
        return position;
    }

    /** @throws IllegalArgumentException if a list of the statuses from {@code first} to {@code last} does not have it */
    void requireStatus(String first, String last) {
        if (status.compareTo(first) < 0 || status.compareTo(last) > 0) {
            throw new IllegalArgumentException("The list does not have this status");
        }
    }

    List<String> values() {
        return List.of(status, updatedAt, taskId);
    }

    /** The key after which a query continues; its item may have changed since, or be gone. */
    Map<String, AttributeValue> key(Owner owner) {
        return Map.of(
                "ownerId", AttributeValue.fromS(owner.id()),
                "status", AttributeValue.fromS(status),
                "updatedAt", AttributeValue.fromS(updatedAt),
                "taskId", AttributeValue.fromS(taskId));
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
