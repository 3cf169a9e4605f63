package xfusion.tasks.applychanges;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.AutoClose;
import tools.jackson.databind.JsonNode;
import xfusion.tasks.lambda.TestEvent;
import xfusion.tasks.lambda.TestFunction;
import xfusion.tasks.lambda.TestFunction.HttpAnswer;
import xfusion.tasks.persistence.Tasks;
import xfusion.tasks.table.TestTable;

/** Sends batches to the function over a table of its own. */
abstract class BatchTest {

    @AutoClose
    final TestTable table = TestTable.create();

    final Tasks tasks = Tasks.in(table.name(), table.client());
    final TestFunction function = new TestFunction(new ApplyChangesHandler(tasks));

    static String create(String id) {
        return "{\"op\":\"create\",\"task\":{\"taskId\":\"%s\",\"description\":\"Learn DynamoDB\"}}".formatted(id);
    }

    static TestEvent operations(String owner, String... operations) {
        return TestEvent.by(owner).body("{\"operations\":[%s]}".formatted(String.join(",", operations)));
    }

    List<JsonNode> apply(String owner, String... operations) {
        return results(function.answer(operations(owner, operations)));
    }

    static List<JsonNode> results(HttpAnswer answer) {
        assertEquals(200, answer.status(), answer::text);
        return answer.json().path("results").valueStream().toList();
    }

    static List<Integer> statuses(List<JsonNode> results) {
        return results.stream().map(result -> result.path("status").asInt()).toList();
    }
}
