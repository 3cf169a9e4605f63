package xfusion.tasks.persistence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import xfusion.tasks.persistence.task.Expected;
import xfusion.tasks.persistence.task.Task;
import xfusion.tasks.persistence.task.TaskKey;
import xfusion.tasks.persistence.task.TaskStatus;
import xfusion.tasks.persistence.task.Timestamp;
import xfusion.tasks.persistence.task.Version;
import xfusion.tasks.persistence.task.Versions;

/**
 * One change of status, as it goes to the table.
 *
 * @param key whose task, and which
 * @param status the new status
 * @param expected the versions it is meant for
 * @param now when it is made; later than the write before it, or it takes no effect
 * @param writeId by which it is known again
 */
record StatusChange(TaskKey key, TaskStatus status, Expected expected, Instant now, String writeId) {

    private static final String CHANGE =
            "SET #status = :status, updatedAt = :now, version = version + :one, writeId = :writeId";
    private static final String CONDITION = "ownerId = :owner AND #status <> :status AND updatedAt < :now";

    /** The same change, to be made after the write that {@code found} shows. */
    StatusChange after(Task found) {
        return new StatusChange(key, status, expected, found.updatedAt().plusMillis(1), writeId);
    }

    /** Whether {@code found} is as wanted: by this very change, or because it was so before. */
    boolean isDoneIn(StoredTask found) {
        return found.writeId().equals(writeId)
                || found.task().status() == status
                        && !expected.noneOf().contains(found.task().version());
    }

    /** Whether this change can take effect once {@code found} is there, on it or on a version after it. */
    boolean canBeMadeAfter(Task found) {
        return found.updatedAt().isBefore(now) && expected.mayAcceptAfter(found.version());
    }

    UpdateItemRequest request(String tableName) {
        Map<String, AttributeValue> values = values();
        String condition = condition(values);
        return UpdateItemRequest.builder()
                .tableName(tableName)
                .key(Map.of("taskId", AttributeValue.fromS(key.taskId().value())))
                .updateExpression(
                        CHANGE + (status == TaskStatus.COMPLETED ? ", completedAt = :now" : " REMOVE completedAt"))
                .conditionExpression(condition)
                .expressionAttributeNames(Map.of("#status", "status"))
                .expressionAttributeValues(values)
                .returnValues(ReturnValue.ALL_NEW)
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                .build();
    }

    private Map<String, AttributeValue> values() {
        Map<String, AttributeValue> values = new HashMap<>();
        values.put(":owner", AttributeValue.fromS(key.owner().id()));
        values.put(":status", AttributeValue.fromS(status.value()));
        values.put(":now", AttributeValue.fromS(Timestamp.text(now)));
        values.put(":one", AttributeValue.fromN("1"));
        values.put(":writeId", AttributeValue.fromS(writeId));
        return values;
    }

    /** The condition's text; the versions that it names are added to {@code values}. */
    private String condition(Map<String, AttributeValue> values) {
        List<String> clauses = new ArrayList<>(List.of(CONDITION));
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
                for (Version version : listed) {
                    String name = prefix + names.size();
                    names.add(name);
                    values.put(name, AttributeValue.fromN(String.valueOf(version.number())));
                }
                yield "version IN (" + String.join(", ", names) + ")";
            }
        };
    }
}
