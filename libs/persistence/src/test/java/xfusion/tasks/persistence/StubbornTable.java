package xfusion.tasks.persistence;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Where DynamoDB should be: answers each request with the same error, as the real engine never would on demand. */
final class StubbornTable implements AutoCloseable {

    private final HttpServer server;
    private final AtomicInteger requests = new AtomicInteger();

    /** Answers with {@code status} and an error of DynamoDB's, in JSON. */
    StubbornTable(int status, Supplier<String> error) throws IOException {
        this(status, error, Optional.empty());
    }

    /** Answers with {@code status}, and JSON of this checksum. */
    StubbornTable(int status, Supplier<String> json, Optional<String> checksum) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            requests.incrementAndGet();
            exchange.getRequestBody().readAllBytes();
            byte[] body = json.get().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/x-amz-json-1.0");
            checksum.ifPresent(value -> exchange.getResponseHeaders().add("x-amz-crc32", value));
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    static String error(String name) {
        return "{\"__type\":\"com.amazonaws.dynamodb.v20120810#%s\",\"message\":\"no\"}".formatted(name);
    }

    int requests() {
        return requests.get();
    }

    DynamoDbClient connect() {
        return TableTest.connectToPort(server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
