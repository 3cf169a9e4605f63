package xfusion.tasks.persistence;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import xfusion.tasks.persistence.TaskFailure.TaskNotFound;
import xfusion.tasks.persistence.TaskFailure.VersionMismatch;
import xfusion.tasks.persistence.task.Edit;
import xfusion.tasks.persistence.task.Expected;
import xfusion.tasks.persistence.task.Task;
import xfusion.tasks.persistence.task.TaskKey;

/**
 * Edits a task, with one write and without a read.
 *
 * <p>Only an edit of the open attributes reads first, because they are stored as one JSON text. It writes on the version
 * that it has read, and starts again from what it finds if another write came first. An edit of nothing only reads.
 */
record EditTask(Function<TaskKey, Optional<Task>> find, TaskWriter writer) {

    Task run(TaskKey key, List<Edit> edits, Expected expected, Deadline deadline) {
        if (!edits.isEmpty() && edits.stream().noneMatch(Edit.Extend.class::isInstance)) {
            return apply(key, EditChange.of(edits, Optional.empty()), expected, deadline);
        }
        Task present = find.apply(key).orElseThrow(() -> new TaskNotFound(key));
        while (true) {
            Change change = EditChange.of(edits, present.content().attributes());
            if (change.isDoneIn(present, expected)) {
                return present;
            }
            if (!expected.accepts(present.version())) {
                throw new VersionMismatch(key, Optional.of(present));
            }
            try {
                return apply(key, change, Expected.version(present.version()), deadline);
            } catch (VersionMismatch mismatch) {
                present = mismatch.task().orElseThrow(() -> new TaskNotFound(key));
            }
        }
    }

    private Task apply(TaskKey key, Change change, Expected expected, Deadline deadline) {
        StoredState result = writer.run(key, change, expected, deadline, (write, found, _) -> {
            StoredState stored =
                    found.filter(present -> present.task().isPresent()).orElseThrow(() -> new TaskNotFound(key));
            if (write.isDoneIn(stored)) {
                return found;
            }
            if (!expected.accepts(stored.state().version())) {
                throw new VersionMismatch(key, Optional.of(stored.state()));
            }
            return Optional.empty();
        });
        return result.task().orElseThrow();
    }
}
