package xfusion.tasks.persistence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import xfusion.tasks.persistence.task.Task;
import xfusion.tasks.persistence.task.TaskStatus;

/**
 * Reads a page of an owner's tasks from the index, with one query.
 *
 * <p>The index sorts by status and then by time of change. Read backwards, the alphabet gives the natural order: pending,
 * in-progress, completed, cancelled. The range from {@code cancelled} to {@code pending} leaves room outside it for
 * entries that are no tasks to list.
 *
 * <p>One task more than the page holds is read, so that the last page is known to be the last.
 */
record ListTasks(TaskTable table) {

    private static final String IN_ONE_STATUS = "ownerId = :owner AND #status = :status";
    private static final String IN_ANY_STATUS = "ownerId = :owner AND #status BETWEEN :cancelled AND :pending";

    Page run(TaskQuery query) {
        Optional<Cursor> start = query.cursor().map(text -> Cursor.decode(text, query));
        QueryResponse found = table.ask("Query", client -> client.query(request(query, start)));
        if (!found.hasItems()) {
            throw new TableUnavailable("Query", "the reply shows no items, not even that there are none");
        }
        return page(query, found);
    }

    private QueryRequest request(TaskQuery query, Optional<Cursor> start) {
        return QueryRequest.builder()
                .tableName(table.name())
                .indexName(TaskSchema.BY_OWNER)
                .keyConditionExpression(query.status().isPresent() ? IN_ONE_STATUS : IN_ANY_STATUS)
                .expressionAttributeNames(Map.of("#status", "status"))
                .expressionAttributeValues(values(query))
                .exclusiveStartKey(
                        start.map(cursor -> cursor.indexKey(query.owner())).orElse(null))
                .scanIndexForward(false)
                .limit(query.limit() + 1)
                .build();
    }

    private static Map<String, AttributeValue> values(TaskQuery query) {
        Map<String, AttributeValue> values = new HashMap<>();
        values.put(":owner", AttributeValue.fromS(query.owner().id()));
        query.status().ifPresentOrElse(status -> values.put(":status", text(status)), () -> {
            values.put(":cancelled", text(TaskStatus.CANCELLED));
            values.put(":pending", text(TaskStatus.PENDING));
        });
        return values;
    }

    private static AttributeValue text(TaskStatus status) {
        return AttributeValue.fromS(status.value());
    }

    private static Page page(TaskQuery query, QueryResponse found) {
        List<Task> tasks = found.items().stream()
                .limit(query.limit())
                .map(item -> TaskSchema.task(item).task())
                .toList();
        boolean more = found.items().size() > query.limit() || found.hasLastEvaluatedKey();
        if (tasks.isEmpty() || !more) {
            return new Page(tasks, Optional.empty());
        }
        return new Page(tasks, Optional.of(Cursor.after(tasks.getLast()).encode(query)));
    }
}
