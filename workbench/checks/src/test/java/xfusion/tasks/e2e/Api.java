package xfusion.tasks.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import xfusion.tasks.contract.Contract;
import xfusion.tasks.contract.Exchange;

/** The API as an app speaks to it. Every answer is held against the contract. Headers are name, value, name, value. */
final class Api {

    static final Contract CONTRACT = Contract.load();

    /** Generous, for a function that starts in a container. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    /** For an API that asks who is calling. */
    private static final Optional<String> TOKEN = Optional.ofNullable(System.getenv("API_TOKEN"));

    private Api() {}

    /** {@code sam local} says 403 to a route that is none, where AWS and the local runner say 404. */
    static boolean isSamLocal() {
        return BaseUrl.isGiven() && send("GET", "/nowhere", new byte[0]).status() == 403;
    }

    /** Sends {@code body} as a new task. */
    static ApiAnswer create(String body, String... headers) {
        return send("POST", "/tasks", body.getBytes(UTF_8), withJson(headers));
    }

    /** Creates a task of this id, by its least content. */
    static ApiAnswer createPending(String id) {
        return create(Fresh.task(id)).expect(201);
    }

    static ApiAnswer get(String id, String... headers) {
        return send("GET", "/tasks/" + id, new byte[0], headers);
    }

    static ApiAnswer list(String query) {
        return send("GET", "/tasks" + query, new byte[0]);
    }

    /** Moves a task to another status. */
    static ApiAnswer move(String id, String status, String... headers) {
        return putStatus(id, "{\"status\":\"%s\"}".formatted(status), headers);
    }

    /** Sends {@code body} as a task's new status. */
    static ApiAnswer putStatus(String id, String body, String... headers) {
        return send("PUT", "/tasks/" + id + "/status", body.getBytes(UTF_8), withJson(headers));
    }

    /** Sends {@code body} as a merge patch. */
    static ApiAnswer patch(String id, String body, String... headers) {
        return send("PATCH", "/tasks/" + id, body.getBytes(UTF_8), with("application/merge-patch+json", headers));
    }

    static ApiAnswer delete(String id, String... headers) {
        return send("DELETE", "/tasks/" + id, new byte[0], headers);
    }

    static ApiAnswer changes(String query) {
        return send("GET", "/changes" + query, new byte[0]);
    }

    /** Sends the operations, each of them JSON, as one request. */
    static ApiAnswer apply(String... operations) {
        return applyAll("{\"operations\":[%s]}".formatted(String.join(",", operations)));
    }

    /** Sends {@code body} as operations. */
    static ApiAnswer applyAll(String body) {
        return send("POST", "/changes", body.getBytes(UTF_8), withJson());
    }

    static ApiAnswer send(String method, String target, byte[] body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(BaseUrl.get() + target))
                .timeout(PATIENCE)
                .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        TOKEN.ifPresent(token -> request.header("Authorization", "Bearer " + token));
        if (headers.length > 0) {
            request.headers(headers);
        }
        var response = send(request.build());
        CONTRACT.check(new Exchange(
                method, target, response.statusCode(), response.headers().map(), response.body()));
        return new ApiAnswer(method + " " + target, response.statusCode(), response.headers(), response.body());
    }

    private static HttpResponse<byte[]> send(HttpRequest request) {
        try {
            return CLIENT.send(request, BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(request.method() + " " + request.uri(), e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String[] withJson(String... headers) {
        return with("application/json", headers);
    }

    private static String[] with(String contentType, String... headers) {
        return Stream.concat(Stream.of("Content-Type", contentType), Stream.of(headers))
                .toArray(String[]::new);
    }
}
