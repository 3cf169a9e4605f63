package xfusion.tasks.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import xfusion.tasks.faults.Call.Change;
import xfusion.tasks.faults.Call.Create;
import xfusion.tasks.faults.Call.Get;
import xfusion.tasks.faults.Call.Request;

/** One of many who use the API at once; what it asks and hears goes into the history. */
final class Client {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final int number;
    private final URI api;
    private final History history;

    Client(int number, URI api, History history) {
        this.number = number;
        this.api = api;
        this.history = history;
    }

    /** Creates a task of this id; an empty one is left to the server. */
    Call create(String id, String content, String status, String... headers) {
        var taskId = id.isEmpty() ? "" : "\"taskId\":\"%s\",".formatted(id);
        var body = "{%s\"description\":\"%s\",\"status\":\"%s\"}".formatted(taskId, content, status);
        return call(new Create(id, content, status), request("/tasks", headers).POST(BodyPublishers.ofString(body)));
    }

    Call get(String id) {
        return call(new Get(id), request("/tasks/" + id));
    }

    Call change(String id, String status, Optional<Long> ifMatch) {
        var request = request("/tasks/" + id + "/status")
                .PUT(BodyPublishers.ofString("{\"status\":\"%s\"}".formatted(status)));
        ifMatch.ifPresent(version -> request.header("If-Match", "\"%d\"".formatted(version)));
        return call(new Change(id, status, ifMatch), request);
    }

    /** What a call is answered that is no part of the history: 200 for any success; of a batch, the status of its first result. */
    int status(String method, String path, String body) {
        try {
            var request = request(path).method(method, BodyPublishers.ofString(body));
            var answer = HTTP.send(request.build(), BodyHandlers.ofString());
            var results = answer.body().startsWith("{\"results\"");
            int status = results
                    ? JsonMapper.shared()
                            .readTree(answer.body())
                            .at("/results/0/status")
                            .asInt()
                    : answer.statusCode();
            return status / 100 == 2 ? 200 : status;
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(api + path))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json");
        return headers.length == 0 ? request : request.headers(headers);
    }

    private Call call(Request asked, HttpRequest.Builder request) {
        long began = System.nanoTime();
        Outcome outcome = outcome(request.build());
        var call = new Call(number, asked, began, System.nanoTime(), outcome);
        history.add(call);
        return call;
    }

    private static Outcome outcome(HttpRequest request) {
        try {
            HttpResponse<String> answer = HTTP.send(request, BodyHandlers.ofString());
            int status = answer.statusCode();
            if (status >= 500) {
                return new Outcome.Unknown(String.valueOf(status));
            }
            return status == 200 || status == 201
                    ? new Outcome.Shown(state(JsonMapper.shared().readTree(answer.body())))
                    : new Outcome.Refused(status, version(answer));
        } catch (IOException e) {
            return new Outcome.Unknown(e.toString());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static State state(JsonNode task) {
        return new State(
                task.path("taskId").asString(),
                task.path("version").asLong(),
                task.path("status").asString(),
                task.path("updatedAt").asString(),
                task.path("description").asString());
    }

    private static Optional<Long> version(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").map(tag -> Long.parseLong(tag.replace("\"", "")));
    }
}
