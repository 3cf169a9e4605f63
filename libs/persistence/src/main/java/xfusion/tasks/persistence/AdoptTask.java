package xfusion.tasks.persistence;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import xfusion.tasks.persistence.TaskFailure.TaskUnwritable;
import xfusion.tasks.persistence.task.Owner;
import xfusion.tasks.persistence.task.TaskStatus;
import xfusion.tasks.persistence.task.Timestamp;

/**
 * Makes a task of an item that was put by hand, with one conditional write that completes it.
 *
 * <p>The condition holds the write to the item that was seen: still there and still without a version, with the same
 * status, owner and time. If another write came first, or this one in an attempt whose reply was lost, the condition
 * fails and there is nothing to do: the other write has its own record in the stream.
 */
record AdoptTask(DynamoDbClient client, String tableName, InstantSource clock) {

    /** What must be as it was seen. They are keys of the index, so the table takes no other type than String. */
    private static final List<String> SEEN = List.of("status", "ownerId", "updatedAt");

    private static final String UPDATE = "SET #status = :status, #ownerId = :ownerId, #updatedAt = :now, "
            + "createdAt = if_not_exists(createdAt, :now), version = :version, writeId = :writeId";

    private static final String COMPLETION = ", completedAt = if_not_exists(completedAt, :now)";

    /** Of a tombstone that somebody has made a task of. */
    private static final String NO_EXPIRY = " REMOVE " + TaskSchema.EXPIRES_AT;

    /** Of a completed task whose status somebody has changed: the next completion has its own time. */
    private static final String NO_COMPLETION = ", completedAt";

    /** The second clause fails if there is no item, too. */
    private static final String STILL_NO_TASK = "NOT attribute_type(version, :number) AND description > :nothing";

    /** Why {@code item} cannot become a task, if it cannot. */
    Optional<String> run(HandPutItem item, Owner fallback) {
        Optional<String> obstacle = item.obstacle();
        return obstacle.isPresent() ? obstacle : write(request(item, fallback));
    }

    private Optional<String> write(UpdateItemRequest request) {
        try {
            client.updateItem(request);
        } catch (ConditionalCheckFailedException overtaken) {
            // See above.
        } catch (DynamoDbException refusal) {
            if (!TaskUnwritable.isMeantBy(refusal)) {
                throw refusal;
            }
            return Optional.of("with what a task needs, it would be larger than the table allows");
        }
        return Optional.empty();
    }

    private UpdateItemRequest request(HandPutItem item, Owner fallback) {
        Instant now = item.nextTime(clock.instant().truncatedTo(ChronoUnit.MILLIS));
        Map<String, AttributeValue> values = new HashMap<>(Map.of(
                ":status", AttributeValue.fromS(item.status().value()),
                ":ownerId", AttributeValue.fromS(item.ownerOr(fallback).id()),
                ":now", AttributeValue.fromS(Timestamp.text(now)),
                ":version", AttributeValue.fromN(String.valueOf(item.nextVersion())),
                ":writeId",
                        AttributeValue.fromS(
                                StoredState.writeId(now, UUID.randomUUID().toString())),
                ":number", AttributeValue.fromS("N"),
                ":nothing", AttributeValue.fromS("")));
        Map<String, String> names = new HashMap<>();
        var condition = new StringBuilder(STILL_NO_TASK);
        for (String name : SEEN) {
            names.put("#" + name, name);
            Optional.ofNullable(item.values().get(name))
                    .ifPresent(text -> values.put(":seen_" + name, AttributeValue.fromS(text)));
            String clause = values.containsKey(":seen_" + name) ? "#%1$s = :seen_%1$s" : "attribute_not_exists(#%1$s)";
            condition.append(" AND ").append(clause.formatted(name));
        }
        return UpdateItemRequest.builder()
                .tableName(tableName)
                .key(Map.of("taskId", AttributeValue.fromS(item.values().getOrDefault("taskId", ""))))
                .updateExpression(
                        item.status() == TaskStatus.COMPLETED
                                ? UPDATE + COMPLETION + NO_EXPIRY
                                : UPDATE + NO_EXPIRY + NO_COMPLETION)
                .conditionExpression(condition.toString())
                .expressionAttributeNames(names)
                .expressionAttributeValues(values)
                .build();
    }
}
