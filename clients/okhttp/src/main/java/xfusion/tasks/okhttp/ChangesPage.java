package xfusion.tasks.okhttp;

import java.util.List;

/**
 * A page of changes.
 *
 * @param next the {@code since} of the next page
 * @param hasMore whether to get that now
 */
public record ChangesPage(List<Task> items, String next, boolean hasMore) {}
