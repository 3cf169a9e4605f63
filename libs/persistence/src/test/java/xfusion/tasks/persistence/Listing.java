package xfusion.tasks.persistence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import xfusion.tasks.persistence.task.Task;
import xfusion.tasks.persistence.task.TaskState;
import xfusion.tasks.persistence.task.TaskStatus;

/** Follows pages to the last one, of this size each. */
record Listing(Tasks tasks, int limit) {

    List<Task> tasks(Optional<TaskStatus> status) {
        var found = new ArrayList<Task>();
        Optional<String> cursor = Optional.empty();
        do {
            var after = cursor.map(text -> Cursor.decode(text, TableTest.ME, status));
            TaskPage page = tasks.list(new TaskQuery(TableTest.ME, status, limit, after));
            found.addAll(page.tasks());
            cursor = page.nextCursor();
        } while (cursor.isPresent());
        return found;
    }

    ChangesPage changes(Optional<String> since) {
        var token = since.map(text -> SyncToken.decode(text, TableTest.ME));
        return tasks.listChanges(new ChangesQuery(TableTest.ME, token, limit));
    }

    /** Everything up to a page that says that there is no more; returns its token. */
    String allChanges(Optional<String> since, Consumer<TaskState> device) {
        ChangesPage page = changes(since);
        page.items().forEach(device);
        while (page.hasMore()) {
            page = changes(Optional.of(page.next()));
            page.items().forEach(device);
        }
        return page.next();
    }
}
