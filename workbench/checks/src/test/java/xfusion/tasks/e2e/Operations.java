package xfusion.tasks.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** Writes the operations of {@code POST /changes}, and reads their results. */
final class Operations {

    private Operations() {}

    static List<JsonNode> apply(String... operations) {
        var answer = Api.apply(operations).expect(200);
        assertEquals("no-store", answer.header("Cache-Control"));
        return answer.json().path("results").valueStream().toList();
    }

    static String create(String task) {
        return "{\"op\":\"create\",\"task\":%s}".formatted(task);
    }

    static String again(String task, int version) {
        return "{\"op\":\"create\",\"ifVersion\":%d,\"task\":%s}".formatted(version, task);
    }

    static String edit(String id, String ifVersion, String patch) {
        return "{\"op\":\"edit\",\"taskId\":\"%s\"%s,\"patch\":%s}".formatted(id, ifVersion, patch);
    }

    static String delete(String id, String ifVersion) {
        return "{\"op\":\"delete\",\"taskId\":\"%s\"%s}".formatted(id, ifVersion);
    }

    static List<Integer> statuses(List<JsonNode> results) {
        return results.stream().map(result -> result.path("status").intValue()).toList();
    }
}
