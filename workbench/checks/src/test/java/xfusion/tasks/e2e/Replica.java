package xfusion.tasks.e2e;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A device's copy of all tasks, kept up to date by the first of the client's three rules. */
final class Replica {

    private final Map<String, JsonNode> tasks = new HashMap<>();
    private final int limit;
    private String next = "";

    Replica(int limit) {
        this.limit = limit;
    }

    /** Lists until there is nothing more, and returns every item that was listed. */
    List<JsonNode> sync() {
        List<JsonNode> listed = new ArrayList<>();
        boolean more = true;
        while (more) {
            JsonNode page = page();
            assertTrue(page.path("items").size() <= limit, page::toString);
            page.path("items").forEach(listed::add);
            more = page.path("hasMore").booleanValue();
        }
        return listed;
    }

    /** Lists one page and stores it. */
    JsonNode page() {
        var query = next.isEmpty() ? "?limit=" + limit : "?limit=%d&since=%s".formatted(limit, next);
        JsonNode page = Api.changes(query).expect(200).json();
        page.path("items").forEach(this::store);
        next = page.path("next").stringValue();
        return page;
    }

    String next() {
        return next;
    }

    Optional<JsonNode> find(String id) {
        return Optional.ofNullable(tasks.get(id)).filter(item -> !item.has("deleted"));
    }

    private void store(JsonNode item) {
        tasks.merge(item.path("taskId").stringValue(), item, (old, other) -> isLater(other, old) ? other : old);
    }

    private static boolean isLater(JsonNode item, JsonNode other) {
        return item.path("updatedAt")
                        .stringValue()
                        .compareTo(other.path("updatedAt").stringValue())
                > 0;
    }
}
