package xfusion.tasks.persistence;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import xfusion.tasks.persistence.task.Owner;

/** A position in the index, directly after an item: the item's key as it is stored, whether it is a task or not. */
record Position(String status, String updatedAt, String taskId) {

    /** No task's key is longer. Cursors and tokens have to be short. */
    private static final int MAX_BYTES = 256;

    /** The position after an item of the index; empty if its key is too long. */
    static Optional<Position> after(StoredItem item) {
        var values = item.values();
        return Optional.of(new Position(
                        values.getOrDefault("status", ""),
                        values.getOrDefault("updatedAt", ""),
                        values.getOrDefault("taskId", "")))
                .filter(position ->
                        String.join("", position.values()).getBytes(StandardCharsets.UTF_8).length <= MAX_BYTES);
    }

    static Position of(List<String> values) {
        return new Position(values.get(0), values.get(1), values.get(2));
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
}
