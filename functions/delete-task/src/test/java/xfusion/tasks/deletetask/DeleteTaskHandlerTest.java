package xfusion.tasks.deletetask;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import xfusion.tasks.persistence.task.TaskKey;
import xfusion.tasks.persistence.task.TaskStatus;
import xfusion.tasks.table.TestTable;

class DeleteTaskHandlerTest {

    @AutoClose
    private final TestTable table = TestTable.create();

    private final Tasks tasks = Tasks.in(table.name(), table.client());
    private final TestFunction function = new TestFunction(new DeleteTaskHandler(tasks));
    private final TaskKey key = new TaskKey(new Owner("me"), new TaskId("1"));

    @BeforeEach
    void createATask() {
        var content = new Content("Learn DynamoDB", Optional.empty(), Priority.NORMAL, List.of(), Optional.empty());
        tasks.create(new NewTask(key.owner(), NewTaskId.chosen(key.taskId()), content, TaskStatus.PENDING));
    }

    private static TestEvent delete(String owner) {
        return TestEvent.by(owner).path("taskId", "1");
    }

    @Test
    void answersWithNothingHoweverOftenItIsSent() {
        HttpAnswer answer = function.answer(delete("me"));

        assertEquals(204, answer.status());
        assertEquals("", answer.text());
        assertEquals(Optional.empty(), tasks.find(key));
        assertEquals(answer, function.answer(delete("me")));
    }

    @ParameterizedTest
    @CsvSource({
        "If-Match, '\"1\"', 204",
        "If-Match, '\"2\"', 412",
        "If-Match, 'W/\"1\"', 412",
        "If-None-Match, '\"1\"', 412",
        "If-Match, 1, 400"
    })
    void deletesOnCondition(String header, String tags, int status) {
        HttpAnswer answer = function.answer(delete("me").header(header, tags));

        assertEquals(status, answer.status());
        assertEquals(status == 412 ? "\"1\"" : "", answer.header("ETag"));
        assertEquals(status != 204, tasks.find(key).isPresent());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            "2"         | The task is at version 1. Get it, and decide
            "2", "3"    | The task is at version 1. Get it, and decide
            W/"1"       | The task is at version 1. Only "1" matches that. Weak tags
            "2", "1-gz" | The task is at version 1. Only "1" matches that. Weak tags
            """)
    void saysWhatWouldMatch(String tags, String detail) {
        HttpAnswer answer = function.answer(delete("me").header("If-Match", tags));

        assertTrue(answer.text().contains(detail.replace("\"", "\\\"")), answer::text);
    }

    @Test
    void answersAStrangerAsIfTheTaskWereMissing() {
        HttpAnswer missing = function.answer(TestEvent.by("me").path("taskId", "2"));

        assertEquals(204, missing.status());
        assertEquals(missing, function.answer(delete("stranger")));
        assertEquals(missing, function.answer(delete("stranger").header("If-Match", "\"7\"")));
        assertTrue(tasks.find(key).isPresent());
    }
}
