package xfusion.tasks.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import xfusion.tasks.local.issuer.Issuer;
import xfusion.tasks.table.template.Route;
import xfusion.tasks.table.template.Template;

/** The whole API behind its authorizer, in memory, and the issuer whose tokens it takes. */
final class SecuredApi implements AutoCloseable {

    /** Every route that is deployed. */
    static final List<Route> ROUTES = Template.find().routes();

    /** What came back. */
    record Answer(int status, Map<String, List<String>> headers, String body) {

        /** Apart from what differs with every answer. */
        static Answer of(int status, HttpHeaders headers, String body) {
            var lasting = new TreeMap<>(headers.map());
            lasting.keySet().removeAll(Set.of("date", "apigw-requestid"));
            return new Answer(status, lasting, body);
        }

        JsonNode json() {
            return JsonMapper.shared().readTree(body);
        }

        Optional<String> header(String name) {
            return Optional.ofNullable(headers.get(name)).map(List::getFirst);
        }
    }

    private final Issuer issuer = Issuer.start();
    private final RunnerProcess runner;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private SecuredApi() throws IOException {
        runner = RunnerProcess.start(
                Map.of("JWT_ISSUER", issuer.uri().toString(), "JWT_AUDIENCE", Issuer.AUDIENCE),
                Files.createTempFile("secured-api", ".log"));
    }

    static SecuredApi start() throws IOException {
        return new SecuredApi();
    }

    /** One for all who neither change its issuer nor count tasks that are not theirs; it ends with this JVM. */
    static SecuredApi shared() {
        return Shared.API;
    }

    Issuer issuer() {
        return issuer;
    }

    /** Asks as {@code subject}, with a good token. */
    Answer ask(String subject, String method, String path, String body, String... headers) {
        return send(Optional.of("Bearer " + issuer.token(subject)), method, path, body, headers);
    }

    /** Asks with any value of {@code Authorization}. */
    Answer send(Optional<String> authorization, String method, String path, String body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(runner.uri() + path))
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        authorization.ifPresent(value -> request.header("Authorization", value));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try {
            var answer = client.send(request.build(), BodyHandlers.ofString());
            return Answer.of(answer.statusCode(), answer.headers(), answer.body());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        client.close();
        runner.close();
        issuer.close();
    }

    private static final class Shared {

        private static final SecuredApi API = start();

        private static SecuredApi start() {
            try {
                return new SecuredApi();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
