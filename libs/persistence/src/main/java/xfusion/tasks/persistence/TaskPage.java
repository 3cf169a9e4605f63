package xfusion.tasks.persistence;

import java.util.List;
import java.util.Optional;
import xfusion.tasks.persistence.task.Task;

/** One page of an owner's tasks, and the cursor of the next page, if there is one. */
public record TaskPage(List<Task> tasks, Optional<String> nextCursor) {}
