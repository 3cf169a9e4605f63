package xfusion.tasks.api;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import xfusion.tasks.http.Fields;
import xfusion.tasks.http.Response;
import xfusion.tasks.http.ValueType;
import xfusion.tasks.persistence.Tasks;
import xfusion.tasks.persistence.task.Expected;
import xfusion.tasks.persistence.task.NewTaskId;
import xfusion.tasks.persistence.task.Owner;
import xfusion.tasks.persistence.task.TaskId;
import xfusion.tasks.persistence.task.TaskKey;

/** One of the operations in a request to {@code POST /changes}. */
public final class Operation {

    /** What an operation does. */
    enum Kind {
        CREATE,
        EDIT,
        DELETE;

        static Kind of(String value) {
            return Arrays.stream(values())
                    .filter(kind -> kind.value().equals(value))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("must be one of create, edit, delete"));
        }

        String value() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Kind kind;
    private final Fields fields;
    private final Owner owner;

    Operation(Kind kind, Fields fields, Owner owner) {
        this.kind = kind;
        this.fields = fields;
        this.owner = owner;
    }

    Kind kind() {
        return kind;
    }

    /** The task; empty if the operation does not name one correctly. */
    Optional<String> taskId() {
        Fields apart = fields.apart();
        Optional<Fields> names = kind == Kind.CREATE ? apart.optional("task", ValueType.object()) : Optional.of(apart);
        return names.flatMap(named -> named.optional("taskId", TaskId::new)).map(TaskId::value);
    }

    /**
     * Answers as the single operation would.
     *
     * @throws xfusion.tasks.http.ProblemException 400 naming every fault of this operation
     */
    Response applyTo(Tasks tasks) {
        Fields own = fields.apart();
        return switch (kind) {
            case CREATE -> TaskResponse.created(create(own).applyTo(tasks));
            case EDIT -> {
                var edit = edit(own);
                yield TaskResponse.ok(tasks.edit(edit.key(), edit.edits(), edit.expected()));
            }
            case DELETE -> {
                var deletion = deletion(own);
                tasks.delete(deletion.key(), deletion.expected());
                yield TaskResponse.deleted();
            }
        };
    }

    private CreateTaskInput create(Fields own) {
        own.allow("op", "task", "ifVersion");
        var deleted = own.optional("ifVersion", ValueType.count()).map(Expected::version);
        Fields task = own.object("task");
        var taskId = task.required("taskId", TaskId::new);
        var draft = TaskDraft.read(task);
        own.refuseFaults();
        return new CreateTaskInput(
                draft.task(owner, taskId.map(NewTaskId::chosen).orElseThrow()), deleted);
    }

    private EditTaskInput edit(Fields own) {
        own.allow("op", "taskId", "ifVersion", "patch");
        var taskId = own.required("taskId", TaskId::new);
        var expected = own.optional("ifVersion", ValueType.count()).map(Expected::version);
        var edits = TaskPatch.read(own.object("patch"));
        own.refuseFaults();
        return new EditTaskInput(key(taskId), edits, expected.orElse(Expected.ANYTHING));
    }

    private DeleteTaskInput deletion(Fields own) {
        own.allow("op", "taskId", "ifVersion");
        var taskId = own.required("taskId", TaskId::new);
        var expected = own.optional("ifVersion", ValueType.count()).map(Expected::version);
        own.refuseFaults();
        return new DeleteTaskInput(key(taskId), expected.orElse(Expected.ANYTHING));
    }

    private TaskKey key(Optional<TaskId> taskId) {
        return new TaskKey(owner, taskId.orElseThrow());
    }
}
