package xfusion.tasks.persistence;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbIndex;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryConditional;
import xfusion.tasks.persistence.task.Task;
import xfusion.tasks.persistence.task.TaskStatus;

/**
 * Reads one page of an owner's tasks from the index.
 *
 * <p>The index sorts by status and then by time of change. In descending order, the statuses come as pending,
 * in-progress, completed, cancelled. A query asks for one task more than the page holds, to see if a page follows.
 */
record ListTasks(DynamoDbIndex<StoredItem> index) {

    TaskPage run(TaskQuery query, Deadline deadline) {
        var result = new IndexQuery(index, query.owner(), range(query), false)
                .read(query.cursor().map(Cursor::position), new Room(query.limit()), deadline);
        List<Task> tasks = result.found().stream()
                .map(StoredState::task)
                .flatMap(Optional::stream)
                .toList();
        return new TaskPage(
                tasks, result.end().filter(_ -> result.more()).map(position -> Cursor.encode(position, query)));
    }

    private static QueryConditional range(TaskQuery query) {
        return query.status()
                .map(status -> QueryConditional.keyEqualTo(key(query, status)))
                .orElseGet(() ->
                        QueryConditional.sortBetween(key(query, TaskStatus.CANCELLED), key(query, TaskStatus.PENDING)));
    }

    private static Consumer<Key.Builder> key(TaskQuery query, TaskStatus status) {
        return key -> key.partitionValue(query.owner().id()).sortValue(status.value());
    }
}
