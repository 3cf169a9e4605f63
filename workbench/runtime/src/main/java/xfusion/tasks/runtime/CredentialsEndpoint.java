package xfusion.tasks.bench.stage;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * Where a function under SnapStart gets its credentials from: Lambda sets none as variables there, because they would be
 * caught in the snapshot.
 */
final class CredentialsEndpoint implements AutoCloseable {

    private final String token = UUID.randomUUID().toString();
    private final HttpServer server;

    CredentialsEndpoint() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/credentials", this::answer);
        server.start();
    }

    /** What leads a function here. */
    Map<String, String> environment() {
        return Map.of(
                "AWS_CONTAINER_CREDENTIALS_FULL_URI",
                "http://127.0.0.1:%d/credentials".formatted(server.getAddress().getPort()),
                "AWS_CONTAINER_AUTHORIZATION_TOKEN",
                token);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            boolean known = token.equals(exchange.getRequestHeaders().getFirst("Authorization"));
            byte[] body = (known ? credentials() : "{}").getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(known ? 200 : 401, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static String credentials() {
        return """
                {"AccessKeyId":"bench","SecretAccessKey":"bench","Token":"bench","Expiration":"%s"}""".formatted(Instant.now().plus(Duration.ofHours(6)));
    }
}
