package xfusion.tasks.local;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import xfusion.tasks.local.authorizer.Issuer;

/** The whole API behind its authorizer, in memory, and the issuer whose tokens it takes. */
final class SecuredApi implements AutoCloseable {

    /** One for all tests that leave its issuer alone; it ends with this JVM. */
    static final SecuredApi SHARED = new SecuredApi();

    /** What came back. */
    record ApiResponse(int status, Map<String, List<String>> headers, String body) {

        /** Apart from what differs with every answer. */
        static ApiResponse of(HttpResponse<String> response) {
            var lasting = new TreeMap<>(response.headers().map());
            lasting.keySet().removeAll(Set.of("date", "apigw-requestid"));
            return new ApiResponse(response.statusCode(), lasting, response.body());
        }

        JsonNode json() {
            return JsonMapper.shared().readTree(body);
        }

        Optional<String> header(String name) {
            return Optional.ofNullable(headers.get(name)).map(List::getFirst);
        }
    }

    private final Issuer issuer = Issuer.start();
    private final RunnerProcess runner = RunnerProcess.start(
            Map.of("JWT_ISSUER", issuer.uri().toString(), "JWT_AUDIENCE", Issuer.AUDIENCE),
            Path.of("target", "secured-api-%s.log".formatted(UUID.randomUUID())));
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Issuer issuer() {
        return issuer;
    }

    /** Asks as {@code subject}, with a good token. */
    ApiResponse ask(String subject, String method, String path, String body, String... headers) {
        return send("Bearer " + issuer.token(subject), method, path, body, headers);
    }

    /** Asks with any value of {@code Authorization}; without it where that is empty. */
    ApiResponse send(String authorization, String method, String path, String body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(runner.uri() + path))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .header("Content-Type", "application/json");
        if (headers.length > 0) {
            request.headers(headers);
        }
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        return ApiResponse.of(
                client.sendAsync(request.build(), BodyHandlers.ofString()).join());
    }

    @Override
    public void close() {
        client.close();
        runner.close();
        issuer.close();
    }
}
