package xfusion.tasks.updatetaskstatus;

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

class UpdateTaskStatusHandlerTest {

    @AutoClose
    private final TestTable table = TestTable.create();

    private final Tasks tasks = Tasks.in(table.name(), table.client());
    private final TestFunction function = new TestFunction(new UpdateTaskStatusHandler(tasks));

    @BeforeEach
    void createATask() {
        var content = new Content("Learn DynamoDB", Optional.empty(), Priority.NORMAL, List.of(), Optional.empty());
        tasks.create(new NewTask(new Owner("me"), NewTaskId.chosen(new TaskId("1")), content, TaskStatus.PENDING));
    }

    private static TestEvent put(String owner, String taskId, String status) {
        return TestEvent.by(owner).path("taskId", taskId).body("{\"status\":\"%s\"}".formatted(status));
    }

    @Test
    void answersWithTheTaskAsItIsNow() {
        HttpAnswer answer = function.answer(put("me", "1", "completed"));

        assertEquals(200, answer.status());
        assertEquals("\"2\"", answer.header("ETag"));
        assertEquals("completed", answer.json().path("status").asString());
        assertEquals(answer.json().path("updatedAt"), answer.json().path("completedAt"));
    }

    @Test
    void leavesOutCompletedAtWhereATaskIsNotCompleted() {
        function.answer(put("me", "1", "completed"));

        assertFalse(function.answer(put("me", "1", "pending")).json().has("completedAt"));
    }

    @ParameterizedTest
    @CsvSource({
        "If-Match, '\"1\"', 200",
        "If-Match, '\"7\", \"1\"', 200",
        "If-Match, *, 200",
        "If-Match, '\"2\"', 412",
        "If-Match, 'W/\"1\"', 412",
        "If-Match, '\"x\"', 412",
        "If-None-Match, '\"2\"', 200",
        "If-None-Match, '\"1\"', 412",
        "If-None-Match, 'W/\"1\"', 412",
        "If-None-Match, *, 412",
        "If-Match, 1, 400",
        "If-None-Match, '\"1', 400"
    })
    void changesOnCondition(String header, String tags, int status) {
        assertEquals(
                status,
                function.answer(put("me", "1", "completed").header(header, tags))
                        .status());
    }

    @Test
    void tellsWhichVersionThereIsWhereAnotherWasExpected() {
        HttpAnswer answer = function.answer(put("me", "1", "completed").header("If-Match", "\"7\""));

        assertEquals("\"1\"", answer.header("ETag"));
        assertEquals("version-mismatch", answer.json().path("code").asString());
    }

    @Test
    void changesNothingWhereTheStatusIsAlreadySoEvenIfIfMatchIsStale() {
        HttpAnswer answer = function.answer(put("me", "1", "pending").header("If-Match", "\"7\""));

        assertEquals(200, answer.status());
        assertEquals("\"1\"", answer.header("ETag"));
    }

    @Test
    void answersAStrangerAsIfTheTaskWereMissing() {
        HttpAnswer missing = function.answer(put("me", "2", "completed"));

        assertEquals(404, missing.status());
        assertEquals(missing, function.answer(put("stranger", "1", "completed")));
        assertEquals(missing, function.answer(put("stranger", "1", "pending")));
        assertEquals(missing, function.answer(put("stranger", "1", "completed").header("If-Match", "\"7\"")));
    }

    @Test
    void refusesEverythingButAStatus() {
        var event = TestEvent.by("me").path("taskId", "1").body("{\"status\":\"done\",\"version\":7}");

        HttpAnswer answer = function.answer(event);

        assertEquals(400, answer.status());
        assertEquals("/version", answer.json().at("/errors/0/pointer").asString());
        assertEquals("/status", answer.json().at("/errors/1/pointer").asString());
    }
}
