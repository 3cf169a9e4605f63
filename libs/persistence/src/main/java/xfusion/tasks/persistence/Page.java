package xfusion.tasks.persistence;

import java.util.List;
import java.util.Optional;
import xfusion.tasks.persistence.task.Task;

/**
 * Some of an owner's tasks.
 *
 * @param tasks in natural order
 * @param nextCursor where the next page begins; empty on the last page
 */
public record Page(List<Task> tasks, Optional<String> nextCursor) {}
