package xfusion.tasks.runtime;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;

/**
 * DynamoDB Local behind TLS, as DynamoDB itself is: what a function has been trained on without it, does not shake hands
 * fast.
 */
public final class SecureFront implements AutoCloseable {

    private static final List<String> SIGNED = List.of("Authorization", "Content-Type", "X-Amz-Date", "X-Amz-Target");

    private final URI engine;
    private final Certificate certificate;
    private final HttpsServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    private SecureFront(URI engine, Certificate certificate) throws IOException {
        this.engine = engine;
        this.certificate = certificate;
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(certificate.context()));
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::pass);
        server.start();
    }

    /** Starts one in front of the engine, whose key goes to the file. */
    public static SecureFront of(URI engine, Path key) throws IOException {
        return new SecureFront(engine, Certificate.make(key));
    }

    /** What a JVM is told to trust it. */
    public String trust() {
        return certificate.trust();
    }

    public URI endpoint() {
        return URI.create("https://localhost:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
        client.close();
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            var answer = client.send(request(exchange), BodyHandlers.ofByteArray());
            answer.headers()
                    .firstValue("x-amz-crc32")
                    .ifPresent(sum -> exchange.getResponseHeaders().set("x-amz-crc32", sum));
            exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.0");
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length);
            exchange.getResponseBody().write(answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpRequest request(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        var request = HttpRequest.newBuilder(engine)
                .POST(BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()));
        SIGNED.forEach(name -> request.header(name, headers.getFirst(name)));
        return request.build();
    }
}
