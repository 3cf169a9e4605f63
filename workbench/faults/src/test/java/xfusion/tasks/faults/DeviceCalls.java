package xfusion.tasks.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The calls of a device to the API. */
record DeviceCalls(URI api) {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(api + path))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json");
    }

    /** Status and body of the answer; empty if there was none, or a 503. */
    Optional<JsonNode> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = HTTP.send(request.build(), BodyHandlers.ofString());
            var seen = JsonMapper.shared().createObjectNode().put("status", answer.statusCode());
            if (!answer.body().isEmpty()) {
                seen.set("body", JsonMapper.shared().readTree(answer.body()));
            }
            return Optional.<JsonNode>of(seen).filter(_ -> answer.statusCode() != 503);
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
