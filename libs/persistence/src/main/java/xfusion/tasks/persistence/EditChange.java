package xfusion.tasks.persistence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import xfusion.tasks.persistence.task.Edit;
import xfusion.tasks.persistence.task.Priority;
import xfusion.tasks.persistence.task.Task;
import xfusion.tasks.persistence.task.TaskStatus;

/** Writes edits of a task as a {@link Change}. */
final class EditChange {

    /** A task that was put by hand may not say when it was created: its last change is the best guess, and has to stay so. */
    private final List<String> set = new ArrayList<>(List.of("createdAt = if_not_exists(createdAt, updatedAt)"));

    /** A task that somebody has made of a tombstone by hand must not expire. */
    private final List<String> remove = new ArrayList<>(List.of(TaskSchema.EXPIRES_AT));

    private final List<String> differences = new ArrayList<>();
    private final Map<String, AttributeValue> values = new HashMap<>();
    private Predicate<Task> isAlreadySo = _ -> true;

    private EditChange() {}

    /** All edits in one write. The open attributes are edited on top of {@code attributes}, the present ones. */
    static Change of(List<Edit> edits, Optional<String> attributes) {
        var change = new EditChange();
        edits.forEach(edit -> change.add(edit, attributes, edits.size() == 1));
        return new Change(
                Change.Target.TASK, change.set, change.remove, change.differences, change.values, change.isAlreadySo);
    }

    private void add(Edit edit, Optional<String> attributes, boolean only) {
        isAlreadySo = isAlreadySo.and(
                switch (edit) {
                    case Edit.Describe(var text) -> {
                        assign("description", AttributeValue.fromS(text), false);
                        yield task -> task.content().description().equals(text);
                    }
                    case Edit.Move(var status) -> {
                        move(status, only);
                        yield task -> task.status() == status;
                    }
                    case Edit.Schedule(var date) -> {
                        assignOrRemove("dueDate", date.map(Object::toString));
                        yield task -> task.content().dueDate().equals(date);
                    }
                    case Edit.Prioritize(var priority) -> {
                        assign("priority", AttributeValue.fromS(priority.value()), priority == Priority.NORMAL);
                        yield task -> task.content().priority() == priority;
                    }
                    case Edit.Label(var labels) -> {
                        assign("labels", AttributeType.STRINGS.transformFrom(labels), labels.isEmpty());
                        yield task -> task.content().labels().equals(labels);
                    }
                    case Edit.Extend(var change) -> {
                        Optional<String> changed = change.apply(attributes);
                        assignOrRemove("attributes", changed);
                        yield task -> task.content().attributes().equals(changed);
                    }
                });
    }

    /**
     * The time of completion is set when a task becomes completed. If other parts are edited as well, the write may also
     * reach a task that is completed already; its time stays.
     */
    private void move(TaskStatus status, boolean only) {
        set.add("#status = :status");
        differences.add("#status <> :status");
        values.put(":status", AttributeValue.fromS(status.value()));
        if (status == TaskStatus.COMPLETED) {
            set.add("completedAt = " + (only ? ":now" : "if_not_exists(completedAt, :now)"));
        } else {
            remove.add("completedAt");
        }
    }

    private void assignOrRemove(String attribute, Optional<String> value) {
        value.ifPresentOrElse(text -> assign(attribute, AttributeValue.fromS(text), false), () -> {
            remove.add(attribute);
            differences.add("attribute_exists(%s)".formatted(attribute));
        });
    }

    /** An attribute that is missing has its default, so that a default differs only from another value. */
    private void assign(String attribute, AttributeValue value, boolean isDefault) {
        set.add("%1$s = :%1$s".formatted(attribute));
        values.put(":" + attribute, value);
        String difference =
                isDefault ? "attribute_exists(%1$s) AND %1$s <> :%1$s" : "attribute_not_exists(%1$s) OR %1$s <> :%1$s";
        differences.add(difference.formatted(attribute));
    }
}
