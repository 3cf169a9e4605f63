package xfusion.tasks.api;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import xfusion.tasks.http.BodyRules;
import xfusion.tasks.http.Fields;
import xfusion.tasks.http.Request;
import xfusion.tasks.http.ValueType;
import xfusion.tasks.persistence.task.Owner;
import xfusion.tasks.persistence.task.TaskId;

/** The body of {@code POST /changes}: 0 to 50 operations, at most one for a task. */
public final class ApplyChangesInput {

    private static final int MAX_OPERATIONS = 50;
    private static final int MAX_BYTES = 512 * 1024;

    private ApplyChangesInput() {}

    /**
     * Reads the operations. What is wrong inside an operation is not reported here but in its result.
     *
     * @throws xfusion.tasks.http.ProblemException 400, 413 or 415 naming every fault of the whole
     */
    public static List<TaskOperation> read(Request request, Owner owner) {
        Fields body = request.body(BodyRules.JSON.upTo(MAX_BYTES));
        body.allow("operations");
        List<Fields> elements = body.required("operations", ValueType.list(MAX_OPERATIONS, ValueType.object()))
                .orElse(List.of());
        List<TaskOperation> operations = new ArrayList<>();
        for (Fields element : elements) {
            element.required("op", TaskOperation.Kind::of)
                    .map(kind -> new TaskOperation(kind, element, owner))
                    .ifPresent(operations::add);
        }
        refuseSecondOperations(operations);
        request.refuseFaults();
        return operations;
    }

    /** The second operation on a task would have to know what became of the first. */
    private static void refuseSecondOperations(List<TaskOperation> operations) {
        Set<TaskId> seen = new HashSet<>();
        operations.stream()
                .filter(operation -> !operation.taskId().map(seen::add).orElse(true))
                .forEach(second ->
                        second.refuseTaskId("is that of an earlier operation; send one operation for a task"));
    }
}
