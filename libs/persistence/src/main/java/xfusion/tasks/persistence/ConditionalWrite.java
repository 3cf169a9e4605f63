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
 * A change of one task as it goes to the table: a low-level request, because the Enhanced Client's update can neither
 * count a version up nor remove an attribute by name.
 */
record ConditionalWrite(TaskKey key, Change change, Expected expected, Instant now, String writeId) {

    private static final String UPDATE = "SET updatedAt = :now, version = version + :one, writeId = :writeId, ";

    ConditionalWrite at(Instant later) {
        return new ConditionalWrite(key, change, expected, later, writeId);
    }

    /** Whether {@code found} is as wanted: by this very write, or because it was so before. */
    boolean isDoneIn(StoredTask found) {
        return isMadeBy(found)
                || change.isMade().test(found.task())
                        && !expected.noneOf().contains(found.task().version());
    }

    /**
     * Whether {@code found} tells the outcome although an attempt got no answer: it was written by us, or it is one version
     * past the only one that was expected, by somebody else.
     */
    boolean isSettledBy(Optional<StoredTask> found) {
        return found.filter(stored ->
                        isMadeBy(stored) || expected.namesOnly(stored.task().version() - 1))
                .isPresent();
    }

    private boolean isMadeBy(StoredTask found) {
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

    /** The condition's text; the versions that it names are added to {@code values}. */
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
