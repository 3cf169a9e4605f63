package xfusion.tasks.okhttp;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import retrofit2.Response;

/** The tasks as a device has them; an app keeps them and the token in its database, in one transaction. */
public final class LocalTasks {

    /** So far may lists be behind. */
    private static final Duration OVERLAP = Duration.ofMinutes(15);

    private static final int EXPIRED = 410;

    private final TasksApi api;
    private final Map<String, Task> tasks = new HashMap<>();
    private @Nullable String since;

    public LocalTasks(TasksApi api) {
        this.api = api;
    }

    /** Those that are not deleted, by id. */
    public Map<String, Task> tasks() {
        var living = new HashMap<>(tasks);
        living.values().removeIf(Task::deleted);
        return Map.copyOf(living);
    }

    /** Gets what has changed; everything, if the token is too old. */
    public void sync() throws IOException {
        if (since == null) {
            listEverything();
            return;
        }
        boolean hasMore = true;
        while (hasMore) {
            Response<ChangesPage> answer = api.changes(since).execute();
            if (answer.code() == EXPIRED) {
                listEverything();
                return;
            }
            ChangesPage page = TaskEditor.body(answer);
            page.items().forEach(this::keepIfLater);
            since = page.next();
            hasMore = page.hasMore();
        }
    }

    /** Takes everything as it is listed, and drops what is not, unless it is too young for lists. */
    private void listEverything() throws IOException {
        Set<String> listed = new HashSet<>();
        @Nullable String place = null;
        boolean hasMore = true;
        while (hasMore) {
            ChangesPage page = TaskEditor.body(api.changes(place).execute());
            for (Task task : page.items()) {
                tasks.put(task.taskId(), task);
                listed.add(task.taskId());
            }
            place = page.next();
            hasMore = page.hasMore();
        }
        Instant young = Instant.now().minus(OVERLAP);
        tasks.values()
                .removeIf(task -> !listed.contains(task.taskId())
                        && Instant.parse(task.updatedAt()).isBefore(young));
        since = place;
    }

    private void keepIfLater(Task task) {
        tasks.merge(
                task.taskId(), task, (own, listed) -> listed.updatedAt().compareTo(own.updatedAt()) > 0 ? listed : own);
    }
}
