package xfusion.tasks.local.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.util.Base64;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import xfusion.tasks.local.LocalException;
import xfusion.tasks.template.Template;

/** The template's HTTP API on a port of this machine, in front of the real handlers. */
public final class Gateway implements AutoCloseable {

    /** How long requests under way may take to end when it closes. */
    private static final int PATIENCE_SECONDS = 3;

    private final Routes routes;
    private final Invoker invoker;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private Gateway(InetSocketAddress address, Template template) {
        routes = new Routes(template.routes());
        invoker = new Invoker(template, threads);
        try {
            server = HttpServer.create(address, 0);
        } catch (IOException e) {
            throw LocalException.cannotListen(address, e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
    }

    /** Starts the functions, then listens. */
    public static Gateway start(InetSocketAddress address, Template template) {
        var gateway = new Gateway(address, template);
        gateway.server.start();
        return gateway;
    }

    /** Where it listens. */
    public URI uri() {
        var host = server.getAddress().getAddress().getHostAddress();
        return URI.create("http://%s:%d"
                .formatted(
                        host.contains(":") ? "[" + host + "]" : host,
                        server.getAddress().getPort()));
    }

    @Override
    public void close() {
        server.stop(PATIENCE_SECONDS);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        var start = System.nanoTime();
        try (exchange) {
            var answer = answer(exchange);
            Wire.write(exchange, answer);
            var milliseconds = (System.nanoTime() - start) / 1_000_000;
            var path = exchange.getRequestURI().getRawPath();
            System.out.printf("%s %s %d %d ms%n", exchange.getRequestMethod(), path, answer.status(), milliseconds);
        }
    }

    private Answer answer(HttpExchange exchange) throws IOException {
        var requestId = requestId();
        exchange.getResponseHeaders().set("apigw-requestid", requestId);
        return Wire.read(exchange)
                .map(request -> answer(request, requestId))
                .orElseGet(() -> Answer.message(413, "Request Entity Too Large"));
    }

    private Answer answer(HttpRequest request, String requestId) {
        return routes.match(request.method(), request.path())
                .map(match -> invoker.invoke(
                        match.route().function(), EventBuilder.event(request, match, requestId, Instant.now())))
                .orElseGet(() -> Answer.message(404, "Not Found"));
    }

    /** In API Gateway's form: eleven random bytes in Base64. */
    private static String requestId() {
        var bytes = new byte[11];
        ThreadLocalRandom.current().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
