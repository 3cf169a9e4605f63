package xfusion.tasks.persistence;

import com.amazonaws.services.lambda.runtime.LambdaRuntime;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import xfusion.tasks.persistence.task.Owner;

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

    boolean belongsTo(Owner owner) {
        return owner.id().equals(values.get("ownerId"));
    }

    /** The task or tombstone; empty, with a line in the log, if this is neither. */
    Optional<StoredTask> read() {
        try {
            return Optional.of(new ItemReader(this).read());
        } catch (UnreadableAttributeException e) {
            LambdaRuntime.getLogger().log(notATask(e.attribute()), LogLevel.WARN);
            return Optional.empty();
        }
    }

    /** Replaces what could break the line: the id may be any text. */
    private String notATask(String attribute) {
        String id = String.valueOf(values.get("taskId")).replaceAll("\\p{C}", "?");
        return "The item %s is not a task: its %s is missing or cannot be read".formatted(id, attribute);
    }

    /** About how many bytes it takes in a response. */
    long size() {
        return Stream.concat(values.values().stream(), labels.stream())
                .mapToLong(text -> text.getBytes(StandardCharsets.UTF_8).length)
                .sum();
    }
}
