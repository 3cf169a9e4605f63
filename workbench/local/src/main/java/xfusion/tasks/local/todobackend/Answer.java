package xfusion.tasks.local.todobackend;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a call is answered. The body of a failure is not read, so that it can be passed on as it came. */
record Answer(int status, String type, String body) {

    static final Answer DONE = new Answer(204, "application/json", "");
    static final Answer NO_JSON = new Answer(400, DONE.type, "{\"message\":\"This is no JSON.\"}");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    static Answer to(HttpRequest request) {
        var response = CLIENT.sendAsync(request, BodyHandlers.ofString()).join();
        var type = response.headers().firstValue("Content-Type").orElse(DONE.type);
        return new Answer(response.statusCode(), type, response.body());
    }

    boolean failed() {
        return status / 100 != 2;
    }

    /** Missing from a failure, and where there is no body. */
    JsonNode json() {
        return JsonMapper.shared().readTree(failed() ? "" : body);
    }

    /** The same with another body, if there is JSON in it. */
    Answer map(UnaryOperator<JsonNode> change) {
        var json = json();
        return json.isMissingNode()
                ? this
                : new Answer(status, type, change.apply(json).toString());
    }
}
