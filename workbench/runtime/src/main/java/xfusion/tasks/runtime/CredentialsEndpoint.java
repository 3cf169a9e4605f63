package xfusion.tasks.runtime;

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
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Where a function under SnapStart gets its credentials from: Lambda sets none as variables there, because they would be
 * caught in the snapshot.
 */
public final class CredentialsEndpoint implements AutoCloseable {

    private final String token = UUID.randomUUID().toString();
    private final AtomicInteger requests = new AtomicInteger();
    private final HttpServer server;

    /** Serves made-up credentials on the loopback address. */
    public CredentialsEndpoint() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/credentials", this::answer);
        server.start();
    }

    /** What leads a function here. */
    public Map<String, String> environment() {
        return Map.of(
                "AWS_CONTAINER_CREDENTIALS_FULL_URI",
                "http://127.0.0.1:%d/credentials".formatted(server.getAddress().getPort()),
                "AWS_CONTAINER_AUTHORIZATION_TOKEN",
                token);
    }

    /** How often it was asked. */
    public int requests() {
        return requests.get();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        requests.incrementAndGet();
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
                {"AccessKeyId":"local","SecretAccessKey":"local","Token":"local","Expiration":"%s"}""".formatted(Instant.now().plus(Duration.ofHours(6)));
    }
}
