package xfusion.tasks.gettask;

import static org.junit.jupiter.api.Assertions.assertEquals;

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

class GetTaskHandlerTest {

    @AutoClose
    private final TestTable table = TestTable.create();

    private final Tasks tasks = Tasks.in(table.name(), table.client());
    private final TestFunction function = new TestFunction(new GetTaskHandler(tasks));

    @BeforeEach
    void createATask() {
        var content = new Content("Learn DynamoDB", Optional.empty(), Priority.NORMAL, List.of(), Optional.empty());
        tasks.create(new NewTask(new Owner("me"), NewTaskId.chosen(new TaskId("1")), content, TaskStatus.PENDING));
    }

    private static TestEvent get(String owner, String taskId) {
        return TestEvent.by(owner).path("taskId", taskId);
    }

    @Test
    void answersWithTheTask() {
        HttpAnswer answer = function.answer(get("me", "1"));

        assertEquals(200, answer.status());
        assertEquals("\"1\"", answer.header("ETag"));
        assertEquals("Learn DynamoDB", answer.json().path("description").asString());
    }

    @ParameterizedTest
    @CsvSource({
        "If-None-Match, '\"1\"', 304",
        "If-None-Match, '\"2\"', 200",
        "If-Match, '\"1\"', 200",
        "If-Match, '\"2\"', 412"
    })
    void answersOnCondition(String header, String tags, int status) {
        HttpAnswer answer = function.answer(get("me", "1").header(header, tags));

        assertEquals(status, answer.status());
        assertEquals("\"1\"", answer.header("ETag"));
    }

    @Test
    void answersAStrangerAsIfTheTaskWereMissing() {
        HttpAnswer missing = function.answer(get("me", "2"));

        assertEquals(404, missing.status());
        assertEquals("task-not-found", missing.json().path("code").asString());
        assertEquals(missing, function.answer(get("stranger", "1")));
        assertEquals(missing, function.answer(get("stranger", "1").header("If-Match", "\"2\"")));
        assertEquals(missing, function.answer(get("stranger", "1").header("If-None-Match", "*")));
    }

    @Test
    void refusesAnIdThatNoTaskCanHave() {
        HttpAnswer answer = function.answer(get("me", "a b"));

        assertEquals(400, answer.status());
        assertEquals("taskId", answer.json().at("/errors/0/parameter").asString());
    }

    @Test
    void refusesACallerWithoutAToken() {
        assertEquals(
                401, function.answer(TestEvent.byNobody().path("taskId", "1")).status());
    }
}
