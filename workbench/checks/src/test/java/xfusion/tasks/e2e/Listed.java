package xfusion.tasks.e2e;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Whole lists, read page by page. */
final class Listed {

    private Listed() {}

    /** The ids of all tasks of a list, in order, repeated ones too. */
    static List<String> ids(String query) {
        return pages(query).stream().flatMap(page -> ids(page).stream()).toList();
    }

    /** The ids that are among {@code own}, in the list's order. */
    static List<String> ids(String query, Collection<String> own) {
        return ids(query).stream().filter(own::contains).toList();
    }

    static List<String> ids(JsonNode page) {
        return page.path("items")
                .valueStream()
                .map(task -> task.path("taskId").stringValue())
                .toList();
    }

    /** All pages of a list. */
    static List<JsonNode> pages(String query) {
        List<JsonNode> pages = new ArrayList<>();
        var page = Api.list("?" + query).expect(200).json();
        pages.add(page);
        while (page.has("nextCursor")) {
            page = next(query, page);
            pages.add(page);
        }
        return pages;
    }

    private static JsonNode next(String query, JsonNode page) {
        var cursor = page.path("nextCursor").stringValue();
        return Api.list("?%s&cursor=%s".formatted(query, cursor)).expect(200).json();
    }
}
