package xfusion.tasks.persistence;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryConditional;
import xfusion.tasks.persistence.TaskFailure.TableUnavailable;
import xfusion.tasks.persistence.task.Task;
import xfusion.tasks.persistence.task.TaskStatus;

/**
 * Reads a page of an owner's tasks from the index, with one query.
 *
 * <p>The index sorts by status and then by time of change. Read backwards, the alphabet gives the natural order: pending,
 * in-progress, completed, cancelled. One task more than the page holds is read, so that the last page is known to be it.
 */
record ListTasks(DynamoDbTable<StoredTask> table) {

    Page run(TaskQuery query) {
        var found = table.index(TaskSchema.BY_OWNER)
                .query(request -> request.queryConditional(condition(query))
                        .exclusiveStartKey(query.cursor()
                                .map(cursor -> cursor.indexKey(query.owner()))
                                .orElse(null))
                        .scanIndexForward(false)
                        .limit(query.limit() + 1))
                .iterator()
                .next();
        if (found.count() == null) {
            throw new TableUnavailable("Query", "the reply shows no items, not even that there are none", null);
        }
        return page(query, found.items(), found.lastEvaluatedKey() != null);
    }

    private static QueryConditional condition(TaskQuery query) {
        return query.status()
                .map(status -> QueryConditional.keyEqualTo(key(query, status)))
                .orElseGet(() ->
                        QueryConditional.sortBetween(key(query, TaskStatus.CANCELLED), key(query, TaskStatus.PENDING)));
    }

    private static Consumer<Key.Builder> key(TaskQuery query, TaskStatus status) {
        return key -> key.partitionValue(query.owner().id()).sortValue(status.value());
    }

    private static Page page(TaskQuery query, List<StoredTask> found, boolean tableHasMore) {
        List<Task> tasks =
                found.stream().limit(query.limit()).map(StoredTask::task).toList();
        boolean more = tableHasMore || found.size() > query.limit();
        Optional<Task> last = tasks.isEmpty() || !more ? Optional.empty() : Optional.of(tasks.getLast());
        return new Page(tasks, last.map(task -> Cursor.after(task).encode(query.owner(), query.status())));
    }
}
