package xfusion.tasks.api;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import xfusion.tasks.http.BodyRules;
import xfusion.tasks.http.Fields;
import xfusion.tasks.http.Request;
import xfusion.tasks.http.ValueType;
import xfusion.tasks.persistence.task.Owner;

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
    public static List<Operation> read(Request request, Owner owner) {
        Fields body = request.body(BodyRules.JSON.upTo(MAX_BYTES));
        body.allow("operations");
        List<Fields> elements = body.required("operations", ValueType.list(MAX_OPERATIONS, ValueType.object()))
                .orElse(List.of());
        List<Operation> operations = new ArrayList<>();
        Map<String, Integer> firstUse = new HashMap<>();
        for (Fields element : elements) {
            Optional<Operation.Kind> kind = element.required("op", Operation.Kind::of);
            kind.map(known -> new Operation(known, element, owner)).ifPresent(operation -> {
                operation
                        .taskId()
                        .map(id -> firstUse.putIfAbsent(id, operations.size()))
                        .ifPresent(first -> element.refuse(
                                operation.kind() == Operation.Kind.CREATE ? "task" : "taskId",
                                "names the task of operation %d; send one operation for a task".formatted(first)));
                operations.add(operation);
            });
        }
        request.refuseFaults();
        return operations;
    }
}
