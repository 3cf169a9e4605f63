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
                .filter(Position::isShort);
    }

    /** @throws IllegalArgumentException if no item has this key, or its key is too long */
    static Position of(List<String> values) {
        var position = new Position(values.get(0), values.get(1), values.get(2));
        if (position.values().contains("") || !position.isShort()) {
            throw new IllegalArgumentException("There is no position after this key");
        }
        return position;
    }

    /** @throws IllegalArgumentException if its status does not sort between {@code first} and {@code last} */
    void requireStatus(String first, String last) {
        if (status.compareTo(first) < 0 || status.compareTo(last) > 0) {
            throw new IllegalArgumentException("The position is in another status");
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

    private boolean isShort() {
        return String.join("", values()).getBytes(StandardCharsets.UTF_8).length <= MAX_BYTES;
    }
}
