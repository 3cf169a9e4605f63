package xfusion.tasks.persistence;

import java.util.Optional;
import xfusion.tasks.persistence.task.Owner;
import xfusion.tasks.persistence.task.TaskStatus;

/** Which of an owner's tasks to list: of one status or all, 1 to 100 of them, and after which earlier page. */
public record TaskQuery(Owner owner, Optional<TaskStatus> status, int limit, Optional<Cursor> cursor) {

    /** The most tasks that fit on a page. */
    public static final int MAX_LIMIT = 100;

    /** @throws IllegalArgumentException if {@code limit} is out of bounds */
    public TaskQuery {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("limit must be 1 to %d".formatted(MAX_LIMIT));
        }
    }
}
