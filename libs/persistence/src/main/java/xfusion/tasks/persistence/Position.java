package xfusion.tasks.persistence;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import xfusion.tasks.persistence.task.Owner;

/** A position in the index, directly after an item: the item's key as it is stored, whether it is a task or not. */
record Position(String status, String updatedAt, String taskId) {

    static Position after(StoredItem item) {
        return new Position(value(item, "status"), value(item, "updatedAt"), value(item, "taskId"));
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

    /** An item in the index has all attributes of its key. */
    private static String value(StoredItem item, String attribute) {
        return Objects.requireNonNull(item.values().get(attribute));
    }
}
