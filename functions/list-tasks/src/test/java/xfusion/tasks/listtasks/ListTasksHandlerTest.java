package xfusion.tasks.listtasks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import xfusion.tasks.lambda.TestEvent;
import xfusion.tasks.lambda.TestFunction;
import xfusion.tasks.lambda.TestFunction.HttpAnswer;
import xfusion.tasks.persistence.Tasks;
import xfusion.tasks.persistence.task.Content;
import xfusion.tasks.persistence.task.NewTask;
import xfusion.tasks.persistence.task.NewTaskId;
import xfusion.tasks.persistence.task.Owner;
import xfusion.tasks.persistence.task.Priority;
import xfusion.tasks.persistence.task.TaskId;
import xfusion.tasks.persistence.task.TaskStatus;
import xfusion.tasks.table.TestTable;

class ListTasksHandlerTest {

    @AutoClose
    private final TestTable table = TestTable.create();

    private final Tasks tasks = Tasks.in(table.name(), table.client());
    private final TestFunction function = new TestFunction(new ListTasksHandler(tasks));

    @BeforeEach
    void createTasks() {
        create("me", "1", TaskStatus.COMPLETED);
        create("me", "2", TaskStatus.IN_PROGRESS);
        create("another", "3", TaskStatus.PENDING);
    }

    private void create(String owner, String taskId, TaskStatus status) {
        var content = new Content("Task " + taskId, Optional.empty(), Priority.NORMAL, List.of(), Optional.empty());
        tasks.create(new NewTask(new Owner(owner), NewTaskId.chosen(new TaskId(taskId)), content, status));
    }

    private static List<String> ids(HttpAnswer answer) {
        return answer.json()
                .path("items")
                .valueStream()
                .map(task -> task.path("taskId").asString())
                .toList();
    }

    @Test
    void answersWithTheCallersTasksOnly() {
        HttpAnswer answer = function.answer(TestEvent.by("me"));

        assertEquals(200, answer.status());
        assertEquals(List.of("2", "1"), ids(answer));
        assertFalse(answer.json().has("nextCursor"));
    }

    @Test
    void answersInPages() {
        HttpAnswer first = function.answer(TestEvent.by("me").query("limit", "1"));
        String cursor = first.json().path("nextCursor").asString();
        HttpAnswer second =
                function.answer(TestEvent.by("me").query("limit", "1").query("cursor", cursor));

        assertEquals(List.of("2"), ids(first));
        assertEquals(List.of("1"), ids(second));
    }

    @Test
    void refusesAnotherOwnersCursor() {
        String cursor = function.answer(TestEvent.by("me").query("limit", "1"))
                .json()
                .path("nextCursor")
                .asString();

        HttpAnswer answer = function.answer(TestEvent.by("another").query("cursor", cursor));

        assertEquals(400, answer.status());
        assertEquals("cursor", answer.json().at("/errors/0/parameter").asString());
    }

    @Test
    void logsThatTheTableIsAwayAndNotWhereTheCallerWas() {
        var orphan = new TestFunction(new ListTasksHandler(Tasks.in("no-such-table", table.client())));
        String cursor = function.answer(TestEvent.by("me").query("limit", "1"))
                .json()
                .path("nextCursor")
                .asString();

        HttpAnswer answer = orphan.answer(TestEvent.by("me").query("cursor", cursor));

        assertEquals(503, answer.status());
        assertEquals(1, orphan.log().size());
        assertFalse(orphan.log().getFirst().contains(cursor), orphan.log()::toString);
    }

    @ParameterizedTest
    @CsvSource({
        "limit, 0",
        "limit, 101",
        "limit, 1.5",
        "limit, ''",
        "status, done",
        "status, ''",
        "cursor, ''",
        "Status, pending",
        "page, 2"
    })
    void refusesABadParameterByName(String name, String value) {
        HttpAnswer answer = function.answer(TestEvent.by("me").query(name, value));

        assertEquals(400, answer.status());
        assertEquals(name, answer.json().at("/errors/0/parameter").asString());
    }
}
