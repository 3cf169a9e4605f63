package xfusion.tasks.persistence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import xfusion.tasks.persistence.TaskFailure.TaskExists;
import xfusion.tasks.persistence.TaskFailure.VersionMismatch;
import xfusion.tasks.persistence.task.Expected;
import xfusion.tasks.persistence.task.NewTask;
import xfusion.tasks.persistence.task.Task;

/** Creates a task again in the place of its tombstone, whose version the caller has named. */
record RecreateTask(TaskWriter writer) {

    private static final Set<String> TIMES = Set.of("createdAt", "completedAt");

    Task run(NewTask wanted, Expected expected, Deadline deadline) {
        StoredState result = writer.run(wanted.key(), recreation(wanted), expected, deadline, (write, found, taken) -> {
            if (taken && found.isEmpty()) {
                throw new TaskExists(wanted, Optional.empty());
            }
            if (found.filter(write::isDoneIn).isPresent()) {
                return found;
            }
            StoredState own = found.filter(
                            stored -> expected.accepts(stored.state().version()))
                    .orElseThrow(() -> new VersionMismatch(wanted.key(), found.map(StoredState::state)));
            if (own.task().isPresent() && !own.wasCreatedBy(wanted)) {
                throw new TaskExists(wanted, Optional.of(own.state()));
            }
            return found.filter(stored -> stored.task().isPresent());
        });
        return result.task().orElseThrow();
    }

    /** Sets what a new item has, and removes what else a tombstone may have that was put by hand. */
    private static Change recreation(NewTask wanted) {
        var stored = StoredItem.of(wanted.createdAt(Instant.EPOCH), wanted.requestHash());
        var item = TaskSchema.SCHEMA.itemToMap(stored, true);
        List<String> set = new ArrayList<>(List.of("#status = :status"));
        List<String> remove = new ArrayList<>(List.of(TaskSchema.EXPIRES_AT));
        Map<String, AttributeValue> values = new HashMap<>(Map.of(":status", item.get("status")));
        for (String name : DeleteTask.OF_A_TASK) {
            if (!item.containsKey(name)) {
                remove.add(name);
            } else if (TIMES.contains(name)) {
                set.add(name + " = :now");
            } else {
                set.add("%1$s = :%1$s".formatted(name));
                values.put(":" + name, item.get(name));
            }
        }
        return new Change(Change.Target.TOMBSTONE, set, remove, List.of(), values, _ -> false);
    }
}
