package xfusion.tasks.e2e;

import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import xfusion.tasks.table.LocalClient;

/**
 * Items that somebody puts into the table by hand. Over {@code sam local} nothing reads the table's stream, and a deployed
 * stack's table is not the one of our own runner.
 */
@Tag("beyond-sam-local")
@Tag("own-table")
class AdoptTaskTest {

    /** More than the second that it takes, on a busy machine. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static void put(Map<String, String> item) {
        try (var client = LocalClient.of(BaseUrl.table())) {
            client.putItem(put -> put.tableName("xfusion-tasks")
                    .item(item.entrySet().stream()
                            .collect(toMap(Map.Entry::getKey, member -> AttributeValue.fromS(member.getValue())))));
        }
    }

    private static ApiAnswer await(String id, String etag) {
        return assertTimeoutPreemptively(PATIENCE, () -> {
            while (true) {
                var got = Api.get(id);
                if (got.status() == 200 && got.etag().equals(etag)) {
                    return got;
                }
                Thread.sleep(50);
            }
        });
    }

    @Test
    void becomeTasks() {
        var id = Fresh.id();
        put(Map.of("taskId", id, "description", "Build To-Do App", "status", "In Progress"));

        var task = await(id, "\"1\"").json();

        assertEquals("Build To-Do App", task.path("description").asString());
        assertEquals("in-progress", task.path("status").asString());
        Api.move(id, "completed", "If-Match", "\"1\"").expect(200);
    }

    @Test
    void areTheNextVersionOfTheTaskThatTheyReplace() {
        var id = Fresh.id();
        Api.createPending(id);

        put(Map.of("taskId", id, "description", "Another", "status", "done"));

        assertEquals("completed", await(id, "\"2\"").json().path("status").asString());
        Api.move(id, "pending", "If-Match", "\"1\"").expectProblem(412, "version-mismatch");
    }
}
