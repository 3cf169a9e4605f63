package xfusion.tasks.api;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import xfusion.tasks.http.Fields;
import xfusion.tasks.http.OpenObject;
import xfusion.tasks.http.Patched;
import xfusion.tasks.http.ValueType;
import xfusion.tasks.persistence.task.Edit;
import xfusion.tasks.persistence.task.Priority;
import xfusion.tasks.persistence.task.TaskStatus;

/** Reads a merge patch of a task (RFC 7396) as edits. */
final class TaskPatch {

    private TaskPatch() {}

    static List<Edit> read(Fields patch) {
        patch.allow("description", "status", "dueDate", "priority", "labels", "attributes");
        return Stream.of(
                        patch.patchedValue("description", TaskFields.DESCRIPTION::require)
                                .map(Edit.Describe::new),
                        patch.patchedValue("status", TaskStatus::of).map(Edit.Move::new),
                        edit(patch.patched("dueDate", DueDate::parse), Edit.Schedule::new),
                        edit(
                                patch.patched("priority", Priority::of),
                                value -> new Edit.Prioritize(value.orElse(Priority.NORMAL))),
                        edit(
                                patch.patched("labels", TaskFields.LABELS),
                                value -> new Edit.Label(value.orElse(List.of()))),
                        edit(
                                patch.patched("attributes", ValueType.openObjectPatch(TaskFields.ATTRIBUTES)),
                                value -> extend(value, patch)))
                .<Edit>flatMap(Optional::stream)
                .toList();
    }

    /** The edit for a member; empty if the patch does not name it. A member that is removed has no value. */
    private static <T> Optional<Edit> edit(Patched<T> member, Function<Optional<T>, Edit> edit) {
        return switch (member) {
            case Patched.Kept<T>() -> Optional.empty();
            case Patched.Removed<T>() -> Optional.of(edit.apply(Optional.empty()));
            case Patched.Set<T>(T value) -> Optional.of(edit.apply(Optional.of(value)));
        };
    }

    /** Whether the attributes keep their limits depends on what is stored. */
    private static Edit extend(Optional<OpenObject> value, Fields patch) {
        return new Edit.Extend(stored -> value.flatMap(names -> {
            var present = stored.flatMap(TaskFields::read).orElse(OpenObject.EMPTY);
            try {
                var patched = TaskFields.ATTRIBUTES.require(present.patchedBy(names));
                return patched.equals(present) ? stored : TaskFields.stored(patched);
            } catch (IllegalArgumentException e) {
                throw patch.refusal("attributes", String.valueOf(e.getMessage()));
            }
        }));
    }
}
