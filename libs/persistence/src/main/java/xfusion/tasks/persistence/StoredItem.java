package xfusion.tasks.persistence;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import xfusion.tasks.persistence.task.Content;
import xfusion.tasks.persistence.task.Owner;
import xfusion.tasks.persistence.task.Task;
import xfusion.tasks.persistence.task.Timestamp;

/**
 * An item as the table holds it. Anybody can put items into the table, so it may be a task, a tombstone, or neither.
 *
 * @param values the strings and numbers by attribute, as they are written; a value of another type is absent
 * @param labels the labels; empty if there are none
 */
record StoredItem(Map<String, String> values, List<String> labels) {

    /** The item in a reply. */
    static StoredItem of(Map<String, AttributeValue> attributes) {
        return TaskSchema.SCHEMA.mapToItem(attributes);
    }

    /** The item of a new task. */
    static StoredItem of(Task task, String requestHash) {
        Content content = task.content();
        Map<String, String> values = new HashMap<>(Map.of(
                "taskId", task.key().taskId().value(),
                "ownerId", task.key().owner().id(),
                "status", task.status().value(),
                "description", content.description(),
                "priority", content.priority().value(),
                "createdAt", Timestamp.text(task.createdAt()),
                "updatedAt", Timestamp.text(task.updatedAt()),
                "version", String.valueOf(task.version()),
                "requestHash", requestHash,
                "writeId",
                        StoredState.writeId(task.updatedAt(), UUID.randomUUID().toString())));
        content.dueDate().ifPresent(date -> values.put("dueDate", date.toString()));
        content.attributes().ifPresent(json -> values.put("attributes", json));
        task.completedAt().ifPresent(time -> values.put("completedAt", Timestamp.text(time)));
        return new StoredItem(values, content.labels());
    }

    /** The task or tombstone; empty, with a line in the log, if this is neither. */
    Optional<StoredState> read() {
        return new ItemReader(this).read();
    }

    /** The same for a caller, for whom another owner's task or tombstone is not there either. */
    Optional<StoredState> readFor(Owner caller) {
        return read().filter(stored -> stored.state().key().owner().equals(caller));
    }

    /** About how many bytes it takes in a response; of each text, the quotation marks and the comma count too. */
    long size() {
        return Stream.of(values.keySet(), values.values(), labels)
                .flatMap(Collection::stream)
                .mapToLong(text -> text.getBytes(StandardCharsets.UTF_8).length + 4L)
                .sum();
    }
}
