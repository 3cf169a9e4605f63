package xfusion.tasks.persistence;

import java.util.List;
import xfusion.tasks.persistence.task.TaskState;

/**
 * One page of changes.
 *
 * @param items tasks and tombstones as they are now
 * @param next the token with which to go on
 * @param hasMore whether more can be listed at once
 */
public record ChangesPage(List<TaskState> items, String next, boolean hasMore) {}
