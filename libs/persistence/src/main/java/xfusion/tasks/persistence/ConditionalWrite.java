package xfusion.tasks.persistence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import xfusion.tasks.persistence.task.Expected;
import xfusion.tasks.persistence.task.TaskKey;
import xfusion.tasks.persistence.task.Timestamp;
import xfusion.tasks.persistence.task.Versions;

/**
 * The conditional write that edits, deletes or re-creates one task. It is a low-level request, because the Enhanced
 * Client's update can neither increment a version nor remove an attribute by name.
 *
 * @param id names this write, in all its tries
 * @param base the item on which this write must be made; empty for any item that this code wrote last, before {@code now}
 */
record ConditionalWrite(
        TaskKey key, Change change, Expected expected, Instant now, String id, Optional<StoredItem> base) {

    /**
     * Texts can be compared if this code has written them. If somebody has edited the item by hand, or an import has
     * written its times in another way, the write is refused, and sent again for that very item.
     */
    private static final String WRITTEN_BEFORE =
            "contains(writeId, updatedAt) AND size(updatedAt) = :length AND updatedAt < :now";

    private static final String NEVER = " AND attribute_not_exists(version)";

    /** The same write on nothing but what the table holds now, at a later time than that. */
    ConditionalWrite on(StoredState found) {
        Instant later = Timestamp.after(found.state().updatedAt(), now);
        return new ConditionalWrite(key, change, expected, later, id, Optional.of(found.item()));
    }

    /** Whether {@code found} has the change, made by this write or by an earlier one. */
    boolean isDoneIn(StoredState found) {
        return found.wasWrittenBy(id)
                || found.task().filter(task -> change.isDoneIn(task, expected)).isPresent();
    }

    /**
     * Whether {@code found} shows the outcome although an attempt got no reply. It does if this write made it, or if it
     * directly follows the only expected version: another write then took the place of this one.
     */
    boolean showsOutcomeIn(StoredState found) {
        return found.wasWrittenBy(id) || expected.namesNoOtherThan(found.state().version() - 1);
    }

    UpdateItemRequest.Builder request(String table) {
        Map<String, AttributeValue> values = new HashMap<>(change.values());
        values.putAll(change.target().values());
        values.put(":one", AttributeValue.fromN("1"));
        values.put(":lastVersion", AttributeValue.fromN(String.valueOf(ItemReader.LAST_VERSION)));
        values.put(":owner", AttributeValue.fromS(key.owner().id()));
        values.put(":now", AttributeValue.fromS(Timestamp.text(now)));
        values.put(":writeId", AttributeValue.fromS(StoredState.writeId(now, id)));
        return UpdateItemRequest.builder()
                .tableName(table)
                .key(Map.of("taskId", AttributeValue.fromS(key.taskId().value())))
                .updateExpression(update())
                .conditionExpression(condition(values))
                .expressionAttributeNames(Map.of("#status", "status"))
                .expressionAttributeValues(values)
                .returnValues(ReturnValue.ALL_NEW)
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD);
    }

    private String update() {
        Stream<String> stamps = Stream.of("updatedAt = :now", "version = version + :one", "writeId = :writeId");
        String set = "SET "
                + String.join(", ", Stream.concat(stamps, change.set().stream()).toList());
        return change.remove().isEmpty() ? set : set + " REMOVE " + String.join(", ", change.remove());
    }

    /** The condition expression; adds the values that belong to it to {@code values}. */
    private String condition(Map<String, AttributeValue> values) {
        List<String> clauses = new ArrayList<>(
                List.of("ownerId = :owner", change.target().condition(), "version >= :one AND version < :lastVersion"));
        if (!change.differences().isEmpty()) {
            clauses.add("(" + String.join(" OR ", change.differences()) + ")");
        }
        base.ifPresentOrElse(
                item -> {
                    clauses.add("updatedAt = :seenAt AND version = :seenVersion");
                    values.put(":seenAt", AttributeValue.fromS(item.values().get("updatedAt")));
                    values.put(
                            ":seenVersion", AttributeValue.fromN(item.values().get("version")));
                },
                () -> {
                    clauses.add(WRITTEN_BEFORE + versions(values));
                    values.put(":length", AttributeValue.fromN(String.valueOf(Timestamp.LENGTH)));
                });
        return String.join(" AND ", clauses);
    }

    private String versions(Map<String, AttributeValue> values) {
        // A version is shown without its fraction, which no condition can express: the refusal shows the version.
        if (!expected.noneOf().equals(Versions.NONE)) {
            return NEVER;
        }
        return switch (expected.oneOf()) {
            case Versions.All() -> "";
            case Versions.Listed(var listed) when listed.isEmpty() -> NEVER;
            case Versions.Listed(var listed) -> {
                List<String> names = new ArrayList<>();
                listed.forEach(version -> {
                    names.add(":is" + names.size());
                    values.put(names.getLast(), AttributeValue.fromN(String.valueOf(version)));
                });
                yield " AND version IN (" + String.join(", ", names) + ")";
            }
        };
    }
}
