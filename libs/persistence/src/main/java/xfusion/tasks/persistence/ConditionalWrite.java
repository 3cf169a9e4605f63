package xfusion.tasks.persistence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import xfusion.tasks.persistence.task.Expected;
import xfusion.tasks.persistence.task.TaskKey;
import xfusion.tasks.persistence.task.Timestamp;
import xfusion.tasks.persistence.task.Versions;

/**
 * The conditional write that changes one task. It is a low-level request, because the Enhanced Client's update can
 * neither increment a version nor remove an attribute by name.
 */
record ConditionalWrite(TaskKey key, Change change, Expected expected, Instant now, String writeId) {

    private static final String UPDATE = "SET updatedAt = :now, version = version + :one, writeId = :writeId, ";

    ConditionalWrite at(Instant later) {
        return new ConditionalWrite(key, change, expected, later, writeId);
    }

    /** Whether {@code found} has the change, made by this write or by an earlier one. */
    boolean isDoneIn(StoredTask found) {
        return wrote(found)
                || change.isAlreadySo().test(found.task())
                        && !expected.noneOf().contains(found.task().version());
    }

    /**
     * Whether {@code found} shows the outcome although an attempt got no reply. It does if this write made it, or if it
     * directly follows the only expected version: another write then took the place of this one.
     */
    boolean showsOutcomeIn(Optional<StoredTask> found) {
        return found.filter(stored ->
                        wrote(stored) || expected.namesNoOtherThan(stored.task().version() - 1))
                .isPresent();
    }

    private boolean wrote(StoredTask found) {
        return found.writeId().equals(writeId);
    }

    UpdateItemRequest.Builder request(String table) {
        Map<String, AttributeValue> values = new HashMap<>(change.values());
        values.put(":owner", AttributeValue.fromS(key.owner().id()));
        values.put(":now", AttributeValue.fromS(Timestamp.text(now)));
        values.put(":one", AttributeValue.fromN("1"));
        values.put(":writeId", AttributeValue.fromS(writeId));
        return UpdateItemRequest.builder()
                .tableName(table)
                .key(Map.of("taskId", AttributeValue.fromS(key.taskId().value())))
                .updateExpression(UPDATE + change.update())
                .conditionExpression(condition(values))
                .expressionAttributeNames(Map.of("#status", "status"))
                .expressionAttributeValues(values)
                .returnValues(ReturnValue.ALL_NEW)
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD);
    }

    /** The condition expression; adds the versions that it names to {@code values}. */
    private String condition(Map<String, AttributeValue> values) {
        List<String> clauses = new ArrayList<>(List.of("ownerId = :owner", "updatedAt < :now", change.condition()));
        if (!expected.oneOf().equals(Versions.ALL)) {
            clauses.add(in(expected.oneOf(), ":is", values));
        }
        if (!expected.noneOf().equals(Versions.NONE)) {
            clauses.add("NOT " + in(expected.noneOf(), ":isNot", values));
        }
        return String.join(" AND ", clauses);
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
