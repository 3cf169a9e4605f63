package xfusion.tasks.local;

import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import xfusion.tasks.local.ApiClient.ApiResponse;
import xfusion.tasks.local.authorizer.Issuer;

/** The whole API behind its authorizer, in memory, and the issuer whose tokens it takes. */
final class SecuredApi implements AutoCloseable {

    /** One for all tests that leave its issuer alone; it ends with this JVM. */
    static final SecuredApi SHARED = new SecuredApi();

    private final Issuer issuer = new Issuer();
    private final RunnerProcess runner = RunnerProcess.start(
            Map.of("JWT_ISSUER", issuer.uri().toString(), "JWT_AUDIENCE", Issuer.AUDIENCE),
            Path.of("target", "secured-api-%s.log".formatted(UUID.randomUUID())));
    private final ApiClient client = new ApiClient(runner.uri());

    Issuer issuer() {
        return issuer;
    }

    /** Asks as {@code subject}, with a good token. */
    ApiResponse ask(String subject, String method, String path, String body, String... headers) {
        return send("Bearer " + issuer.token(subject), method, path, body, headers);
    }

    /** Asks with any value of {@code Authorization}; without it where that is empty. */
    ApiResponse send(String authorization, String method, String path, String body, String... headers) {
        var own = authorization.isEmpty() ? Stream.<String>empty() : Stream.of("Authorization", authorization);
        return client.send(
                method, path, body, Stream.concat(own, Stream.of(headers)).toArray(String[]::new));
    }

    /** Puts an item straight into the table. */
    ApiResponse put(String item) {
        return new ApiClient(runner.table()).put("xfusion-tasks", item);
    }

    @Override
    public void close() {
        runner.close();
        issuer.close();
    }
}
