package xfusion.tasks.persistence;

import java.util.List;
import java.util.Optional;
import xfusion.tasks.persistence.task.Task;

/** Some of an owner's tasks in natural order, and where the next page begins, unless this is the last. */
public record Page(List<Task> tasks, Optional<String> nextCursor) {}
