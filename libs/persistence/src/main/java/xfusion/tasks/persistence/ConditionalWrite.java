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
 * @param base an item that this write must find unchanged; empty if the time of its last write is in our own form, which
 *     a condition can compare
 */
record ConditionalWrite(
        TaskKey key, Change change, Expected expected, Instant now, String writeId, Optional<StoredItem> base) {

    /** The same write on what the table holds now, a millisecond later than that. */
    ConditionalWrite on(StoredTask found) {
        StoredItem item = found.item();
        String updatedAt = item.values().get("updatedAt");
        boolean ownForm = updatedAt != null && updatedAt.equals(item.values().get("writtenAt"));
        Instant later = found.state().updatedAt().plusMillis(1);
        return new ConditionalWrite(
                key,
                change,
                expected,
                later.isAfter(now) ? later : now,
                writeId,
                Optional.of(item).filter(_ -> !ownForm));
    }

    /** Whether {@code found} has the change, made by this write or by an earlier one. */
    boolean isDoneIn(StoredTask found) {
        return found.wasWrittenBy(writeId)
                || found.task().filter(change.isAlreadySo()).isPresent()
                        && !expected.noneOf().contains(found.state().version());
    }

    /**
     * Whether {@code found} shows the outcome although an attempt got no reply. It does if this write made it, or if it
     * directly follows the only expected version: another write then took the place of this one.
     */
    boolean showsOutcomeIn(StoredTask found) {
        return found.wasWrittenBy(writeId)
                || expected.namesNoOtherThan(found.state().version() - 1);
    }

    UpdateItemRequest.Builder request(String table) {
        Map<String, AttributeValue> values = new HashMap<>(change.values());
        values.putAll(change.target().values());
        values.put(":one", AttributeValue.fromN("1"));
        values.put(":maxVersion", AttributeValue.fromN(String.valueOf(ItemReader.MAX_VERSION)));
        values.put(":owner", AttributeValue.fromS(key.owner().id()));
        values.put(":now", AttributeValue.fromS(Timestamp.text(now)));
        values.put(":writeId", AttributeValue.fromS(writeId));
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
        Stream<String> stamps =
                Stream.of("updatedAt = :now", "writtenAt = :now", "version = version + :one", "writeId = :writeId");
        String set = "SET "
                + String.join(", ", Stream.concat(stamps, change.set().stream()).toList());
        return change.remove().isEmpty() ? set : set + " REMOVE " + String.join(", ", change.remove());
    }

    /** The condition expression; adds the values that belong to it to {@code values}. */
    private String condition(Map<String, AttributeValue> values) {
        List<String> clauses = new ArrayList<>(
                List.of("ownerId = :owner", change.target().condition(), "version BETWEEN :one AND :maxVersion"));
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
                () -> clauses.add("updatedAt = writtenAt AND updatedAt < :now" + versions(values)));
        return String.join(" AND ", clauses);
    }

    private String versions(Map<String, AttributeValue> values) {
        String oneOf = expected.oneOf().equals(Versions.ALL) ? "" : " AND " + in(expected.oneOf(), ":is", values);
        String noneOf =
                expected.noneOf().equals(Versions.NONE) ? "" : " AND NOT " + in(expected.noneOf(), ":isNot", values);
        return oneOf + noneOf;
    }

    private static String in(Versions versions, String prefix, Map<String, AttributeValue> values) {
        return switch (versions) {
            case Versions.All() -> "attribute_exists(version)";
            case Versions.Listed(var listed) when listed.isEmpty() -> "attribute_not_exists(version)";
            case Versions.Listed(var listed) -> {
                List<String> names = new ArrayList<>();
                listed.forEach(version -> {
                    names.add(prefix + names.size());
                    values.put(names.getLast(), AttributeValue.fromN(String.valueOf(version)));
                });
                yield "version IN (" + String.join(", ", names) + ")";
            }
        };
    }
}
