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
public final class TaskOperation {

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

    private static final String FOREIGN = "does not belong to this operation";

    private final Kind kind;
    private final Fields fields;
    private final Owner owner;
    private final Optional<TaskId> taskId;

    TaskOperation(Kind kind, Fields fields, Owner owner) {
        this.kind = kind;
        this.fields = fields;
        this.owner = owner;
        this.taskId = naming(fields.apart()).flatMap(naming -> naming.optional("taskId", TaskId::new));
    }

    Kind kind() {
        return kind;
    }

    /** The task; empty if the operation does not name one correctly. */
    Optional<TaskId> taskId() {
        return taskId;
    }

    /** Records a fault of the whole request. */
    void refuseTaskId(String detail) {
        naming(fields).ifPresent(naming -> naming.refuse("taskId", detail));
    }

    /** The object that has the {@code taskId}. */
    private Optional<Fields> naming(Fields all) {
        return kind == Kind.CREATE ? all.optional("task", ValueType.object()) : Optional.of(all);
    }

    /**
     * Answers as the single operation would.
     *
     * @throws xfusion.tasks.http.ProblemException 400 naming every fault of this operation
     */
    Response applyTo(Tasks tasks) {
        Fields own = fields.apart();
        own.allow("op", "taskId", "ifVersion", "task", "patch");
        var version = own.optional("ifVersion", ValueType.count()).map(Expected::version);
        return switch (kind) {
            case CREATE -> create(own, version, tasks);
            case EDIT -> edit(own, version.orElse(Expected.ANYTHING), tasks);
            case DELETE -> delete(own, version.orElse(Expected.ANYTHING), tasks);
        };
    }

    private Response create(Fields own, Optional<Expected> expected, Tasks tasks) {
        own.refuseValue("taskId", FOREIGN);
        own.refuseValue("patch", FOREIGN);
        Fields task = own.object("task");
        var id = task.required("taskId", TaskId::new).map(NewTaskId::chosen);
        var draft = TaskDraft.read(task);
        own.refuseFaults();

        var input = new CreateTaskInput(draft.task(owner, id.orElseThrow()), expected);
        return TaskResponse.created(input.applyTo(tasks));
    }

    private Response edit(Fields own, Expected expected, Tasks tasks) {
        own.refuseValue("task", FOREIGN);
        var id = own.required("taskId", TaskId::new);
        var edits = TaskPatch.read(own.object("patch"));
        own.refuseFaults();

        return TaskResponse.ok(tasks.edit(new TaskKey(owner, id.orElseThrow()), edits, expected));
    }

    private Response delete(Fields own, Expected expected, Tasks tasks) {
        own.refuseValue("task", FOREIGN);
        own.refuseValue("patch", FOREIGN);
        var id = own.required("taskId", TaskId::new);
        own.refuseFaults();

        tasks.delete(new TaskKey(owner, id.orElseThrow()), expected);
        return TaskResponse.deleted();
    }
}
