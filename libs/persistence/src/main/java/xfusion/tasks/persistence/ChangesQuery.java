package xfusion.tasks.persistence;

import java.util.Optional;
import xfusion.tasks.persistence.task.Owner;

/** Which of an owner's changes to list: those after a sync token, or every task; 1 to 500 on a page. */
public record ChangesQuery(Owner owner, Optional<SyncToken> since, int limit) {

    /** The most changes that fit on a page. */
    public static final int MAX_LIMIT = 500;

    /** @throws IllegalArgumentException if {@code limit} is out of bounds */
    public ChangesQuery {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("limit must be 1 to %d".formatted(MAX_LIMIT));
        }
    }
}
