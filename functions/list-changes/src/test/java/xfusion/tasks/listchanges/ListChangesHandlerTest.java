package xfusion.tasks.listchanges;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import xfusion.tasks.lambda.TestEvent;
import xfusion.tasks.lambda.TestFunction;
import xfusion.tasks.lambda.TestFunction.HttpAnswer;
import xfusion.tasks.persistence.Tasks;
import xfusion.tasks.persistence.task.Content;
import xfusion.tasks.persistence.task.Expected;
import xfusion.tasks.persistence.task.NewTask;
import xfusion.tasks.persistence.task.NewTaskId;
import xfusion.tasks.persistence.task.Owner;
import xfusion.tasks.persistence.task.Priority;
import xfusion.tasks.persistence.task.TaskId;
import xfusion.tasks.persistence.task.TaskKey;
import xfusion.tasks.persistence.task.TaskStatus;
import xfusion.tasks.table.TestTable;

class ListChangesHandlerTest {

    @AutoClose
    private final TestTable table = TestTable.create();

    private final Tasks tasks = Tasks.in(table.name(), table.client());
    private final TestFunction function = new TestFunction(new ListChangesHandler(tasks));

    @BeforeEach
    void createTasks() {
        create("me", "1", TaskStatus.COMPLETED);
        create("me", "2", TaskStatus.PENDING);
        create("me", "3", TaskStatus.PENDING);
        create("another", "4", TaskStatus.PENDING);
        tasks.delete(new TaskKey(new Owner("me"), new TaskId("3")), Expected.ANYTHING);
    }

    private void create(String owner, String taskId, TaskStatus status) {
        var content = new Content("Learn DynamoDB", Optional.empty(), Priority.NORMAL, List.of(), Optional.empty());
        tasks.create(new NewTask(new Owner(owner), NewTaskId.chosen(new TaskId(taskId)), content, status));
    }

    private HttpAnswer list(String owner, String name, String value) {
        return function.answer(TestEvent.by(owner).query(name, value));
    }

    private static List<String> ids(HttpAnswer answer) {
        return answer.json().path("items").findValuesAsString("taskId").stream()
                .sorted()
                .toList();
    }

    @Test
    void listsTheCallersTasksOnceWithoutTombstones() {
        HttpAnswer answer = list("me", "limit", "500");

        assertEquals(200, answer.status());
        assertEquals("no-store", answer.header("Cache-Control"));
        assertEquals(List.of("1", "2"), ids(answer));
        assertTrue(answer.json().path("hasMore").asBoolean());
    }

    @Test
    void goesOnAfterEachPage() {
        HttpAnswer first = list("me", "limit", "1");
        var since = first.json().path("next").asString();
        HttpAnswer second =
                function.answer(TestEvent.by("me").query("limit", "1").query("since", since));

        assertEquals(1, ids(first).size());
        assertEquals(1, ids(second).size());
        assertFalse(ids(first).equals(ids(second)));
    }

    @Test
    void listsWhatHasChangedAndTombstones() {
        HttpAnswer everything = list("me", "limit", "500");
        create("me", "5", TaskStatus.PENDING);

        HttpAnswer changes = list("me", "since", everything.json().path("next").asString());

        assertEquals(List.of("1", "2", "3", "5"), ids(changes));
        assertFalse(changes.json().path("hasMore").asBoolean());
        JsonNode tombstone = changes.json()
                .path("items")
                .valueStream()
                .filter(item -> item.path("taskId").asString().equals("3"))
                .findFirst()
                .orElseThrow();
        assertEquals(List.of("taskId", "deleted", "updatedAt", "version"), List.copyOf(tombstone.propertyNames()));
    }

    @Test
    void refusesATokenOfAnotherCaller() {
        var next = list("another", "limit", "500").json().path("next").asString();

        HttpAnswer answer = list("me", "since", next);

        assertEquals(400, answer.status());
        assertEquals(list("me", "since", "broken"), answer);
    }
}
