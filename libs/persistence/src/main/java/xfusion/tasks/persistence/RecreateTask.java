package xfusion.tasks.persistence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import xfusion.tasks.persistence.TaskFailure.TaskExists;
import xfusion.tasks.persistence.TaskFailure.VersionMismatch;
import xfusion.tasks.persistence.task.Expected;
import xfusion.tasks.persistence.task.NewTask;
import xfusion.tasks.persistence.task.Task;

/** Creates a task again in the place of its tombstone, whose version the caller has named. */
record RecreateTask(ChangeTask write) {

    Task run(NewTask wanted, Expected expected, Deadline deadline) {
        StoredTask result = write.run(wanted.key(), recreation(wanted), expected, deadline, (attempt, found, taken) -> {
            if (taken && found.isEmpty()) {
                throw new TaskExists(wanted, Optional.empty());
            }
            if (found.filter(attempt::isDoneIn).isPresent()) {
                return found;
            }
            StoredTask own = found.filter(
                            stored -> expected.accepts(stored.state().version()))
                    .orElseThrow(() -> new VersionMismatch(wanted.key(), found.map(StoredTask::state)));
            if (own.task().isPresent() && !own.wasCreatedBy(wanted)) {
                throw new TaskExists(wanted, Optional.of(own.state()));
            }
            return found.filter(stored -> stored.task().isPresent());
        });
        return result.task().orElseThrow();
    }

    private static Change recreation(NewTask wanted) {
        List<String> set = new ArrayList<>(List.of("#status = :status", "createdAt = :now"));
        Map<String, AttributeValue> values = new HashMap<>();
        if (wanted.isCompleted()) {
            set.add("completedAt = :now");
        }
        values.put(":status", AttributeValue.fromS(wanted.status().value()));
        values.put(
                ":labels", AttributeTypes.STRINGS.transformFrom(wanted.content().labels()));
        set.add("labels = :labels");
        NewItem.content(wanted).forEach((attribute, value) -> {
            set.add("%1$s = :%1$s".formatted(attribute));
            values.put(":" + attribute, AttributeValue.fromS(value));
        });
        // Somebody may have put a tombstone by hand, with more in it.
        Stream<String> leftovers = DeleteTask.OF_A_TASK.stream()
                .filter(name -> set.stream().noneMatch(assignment -> assignment.startsWith(name + " ")));
        List<String> remove =
                Stream.concat(leftovers, Stream.of(TaskSchema.EXPIRES_AT)).toList();
        return new Change(Change.Target.TOMBSTONE, set, remove, List.of(), values, _ -> false);
    }
}
