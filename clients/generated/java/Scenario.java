import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import xfusion.tasks.client.ApiClient;
import xfusion.tasks.client.ApiException;
import xfusion.tasks.client.api.ChangesApi;
import xfusion.tasks.client.api.TasksApi;
import xfusion.tasks.client.model.FaultInRequest;
import xfusion.tasks.client.model.NewStatus;
import xfusion.tasks.client.model.NewTask;
import xfusion.tasks.client.model.OperationKind;
import xfusion.tasks.client.model.Operations;
import xfusion.tasks.client.model.Priority;
import xfusion.tasks.client.model.Problem;
import xfusion.tasks.client.model.Status;
import xfusion.tasks.client.model.TaskOperation;
import xfusion.tasks.client.model.TaskOrTombstone;
import xfusion.tasks.client.model.TaskPatch;
import xfusion.tasks.client.model.TodoTask;

/** What steps.txt lists, by the client that openapi-generator has made for Java's own HTTP client. */
class Scenario {

    interface Call {
        Object run() throws ApiException;
    }

    static void check(String step, Object expected, Object actual) {
        if (!Objects.equals(expected, actual)) {
            throw new AssertionError(step + ": expected " + expected + ", got " + actual);
        }
    }

    static void ok(String step) {
        System.out.println("ok " + step);
    }

    /** Every status that is not 2xx is an exception, 304 too. */
    static ApiException failure(Call call) {
        try {
            throw new AssertionError("expected a failure, got " + call.run());
        } catch (ApiException e) {
            return e;
        }
    }

    static String etag(ApiException failure) {
        return failure.getResponseHeaders().firstValue("ETag").orElseThrow();
    }

    static Problem problem(ApiException failure) throws IOException {
        return new ApiClient().getObjectMapper().readValue(failure.getResponseBody(), Problem.class);
    }

    public static void main(String[] arguments) throws Exception {
        var client = new ApiClient();
        client.updateBaseUri(arguments[0]);
        var prefix = arguments[1];
        var id = prefix + "-task";
        var api = new TasksApi(client);
        var changes = new ChangesApi(client);
        var full = new NewTask().taskId(id).description("Renew the passport").dueDate(LocalDate.of(2026, 12, 24))
                .priority(Priority.HIGH).labels(List.of("travel", "papers"))
                .attributes(Map.of("color", "red", "estimate", 1.5, "pinned", true));

        var created = api.createTaskWithHttpInfo(full, null, null);
        check("create", 201, created.getStatusCode());
        check("create", List.of("\"1\""), created.getHeaders().get("etag"));
        check("create", 1L, created.getData().getVersion());
        ok("create");

        check("replay", created.getData(), api.createTask(full, null, null));
        ok("replay");

        api.createTask(new NewTask().description("One"), prefix + "-key", null);
        var reused = failure(() -> api.createTask(new NewTask().description("Another"), prefix + "-key", null));
        check("reuse", List.of(422, "idempotency-key-reused"), List.of(reused.getCode(), problem(reused).getCode()));
        ok("reuse");

        var unchanged = failure(() -> api.getTask(id, "\"1\"", null));
        check("unchanged", List.of(304, "\"1\""), List.of(unchanged.getCode(), etag(unchanged)));
        ok("unchanged");

        var edited = api.editTask(id, new TaskPatch().description("Fly"), "\"1\"", null);
        var now = api.getTask(id, null, null);
        check("edit", edited, now);
        check("edit", created.getData().description("Fly").version(2L).updatedAt(now.getUpdatedAt()), now);
        ok("edit");

        var stale = failure(() -> api.updateTaskStatus(id, new NewStatus().status(Status.COMPLETED), "\"1\"", null));
        check("stale", List.of("version-mismatch", "\"2\""), List.of(problem(stale).getCode(), etag(stale)));
        ok("stale");

        var removed = api.editTask(id, new TaskPatch().dueDate(null), "\"2\"", null);
        check("remove", 3L, removed.getVersion());
        check("remove", null, removed.getDueDate());
        ok("remove");

        var three = new NewTask().taskId("no id").description("").labels(List.of(""));
        var wrong = failure(() -> api.createTask(three, null, null));
        check("faults", List.of("/taskId", "/description", "/labels/0"),
                problem(wrong).getErrors().stream().map(FaultInRequest::getPointer).toList());
        ok("faults");

        var since = changes.listChanges(null, null).getNext();
        for (var batch = 0; batch < 3; batch++) {
            var start = prefix + "-" + batch + "-";
            var operations = IntStream.range(0, 40)
                    .mapToObj(i -> new NewTask().taskId(start + i).description("One of many").status(Status.CANCELLED))
                    .map(task -> new TaskOperation().op(OperationKind.CREATE).task(task)).toList();
            var results = changes.applyChanges(new Operations().operations(operations)).getResults();
            check("apply", 40L, results.stream().filter(result -> result.getStatus() == 201 && result.getTask().getVersion() == 1).count());
        }
        ok("apply");

        var listed = new ArrayList<String>();
        String cursor = null;
        do {
            var page = api.listTasks(Status.CANCELLED, 50, cursor);
            page.getItems().stream().map(TodoTask::getTaskId).filter(task -> task.startsWith(prefix)).forEach(listed::add);
            cursor = page.getNextCursor();
        } while (cursor != null);
        check("list", List.of(120, 120), List.of(listed.size(), new HashSet<>(listed).size()));
        ok("list");

        check("delete", 204, api.deleteTaskWithHttpInfo(id, "\"3\"", null).getStatusCode());
        check("delete", 404, failure(() -> api.getTask(id, null, null)).getCode());
        ok("delete");

        var tombstones = new ArrayList<TaskOrTombstone>();
        for (var more = true; more; ) {
            var page = changes.listChanges(since, null);
            page.getItems().stream().filter(item -> Boolean.TRUE.equals(item.getDeleted())).forEach(tombstones::add);
            since = page.getNext();
            more = page.getHasMore();
        }
        check("changes", 4L, tombstones.stream().filter(item -> item.getTaskId().equals(id)).findFirst().orElseThrow().getVersion());
        ok("changes");
    }
}
