package xfusion.tasks.local;

import java.util.List;
import xfusion.tasks.local.SecuredApi.Answer;
import xfusion.tasks.table.template.Route;

/** The operations on one task, each as a user may ask for it, with and without a condition. */
enum OnATask {
    GET("", List.of()),
    GET_WITH_IF_MATCH("", List.of("If-Match", "\"7\"")),
    GET_WITH_IF_NONE_MATCH("", List.of("If-None-Match", "\"1\"")),
    UPDATE_STATUS("{\"status\":\"pending\"}", List.of()),
    UPDATE_WITH_IF_MATCH("{\"status\":\"completed\"}", List.of("If-Match", "\"7\"")),
    UPDATE_WITH_ITS_IF_MATCH("{\"status\":\"completed\"}", List.of("If-Match", "\"1\"")),
    UPDATE_WITH_IF_NONE_MATCH("{\"status\":\"completed\"}", List.of("If-None-Match", "*"));

    private final String body;
    private final List<String> headers;

    OnATask(String body, List<String> headers) {
        this.body = body;
        this.headers = headers;
    }

    Route route() {
        String function = body.isEmpty() ? "GetTaskFunction" : "UpdateTaskStatusFunction";
        return SecuredApi.ROUTES.stream()
                .filter(route -> route.function().logicalId().equals(function))
                .findFirst()
                .orElseThrow();
    }

    Answer by(String user, String taskId, SecuredApi api) {
        String path = route().path().replace("{taskId}", taskId);
        return api.ask(user, route().method(), path, body, headers.toArray(String[]::new));
    }
}
