package xfusion.tasks.runtime;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

/** Lambda's Runtime API, version 2018-06-01, for the process of one function, on the loopback address. */
final class RuntimeApi implements AutoCloseable {

    static {
        // Else an answer may wait 40 ms until the one before it is acknowledged.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private static final String ROOT = "/2018-06-01/runtime/";
    private static final Duration TIMEOUT = Duration.ofMinutes(1);

    private final HttpServer server;
    private final BlockingQueue<PendingEvent> waiting = new LinkedBlockingQueue<>();
    private final Map<String, PendingEvent> running = new ConcurrentHashMap<>();

    private final CompletableFuture<Long> ready = new CompletableFuture<>();
    private final CompletableFuture<Long> frozen = new CompletableFuture<>();
    private final CompletableFuture<Void> thawed = new CompletableFuture<>();

    RuntimeApi() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext(ROOT, this::serve);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    /** Host and port, as {@code AWS_LAMBDA_RUNTIME_API} names them. */
    String address() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    /** Done when the process first asks for an event: the moment, by {@link System#nanoTime}. */
    CompletableFuture<Long> ready() {
        return ready;
    }

    /** Done when the process may be frozen: the moment, by {@link System#nanoTime}. */
    CompletableFuture<Long> frozen() {
        return frozen;
    }

    void thaw() {
        thawed.complete(null);
    }

    CompletableFuture<Answer> invoke(byte[] event) {
        var invocation = new PendingEvent(event);
        waiting.add(invocation);
        return invocation.answer;
    }

    /** Ends whatever is awaited. */
    void fail(FunctionFailed failure) {
        ready.completeExceptionally(failure);
        frozen.completeExceptionally(failure);
        running.values().forEach(invocation -> invocation.answer.completeExceptionally(failure));
        waiting.forEach(invocation -> invocation.answer.completeExceptionally(failure));
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath().substring(ROOT.length());
            switch (path) {
                case "invocation/next" -> next(exchange);
                case "restore/next" -> freeze(exchange);
                case "init/error", "restore/error" -> fail(exchange, path);
                default -> answer(exchange, path.split("/"));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void next(HttpExchange exchange) throws IOException, InterruptedException {
        ready.complete(System.nanoTime());
        PendingEvent next = waiting.take();
        running.put(next.id, next);
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", "application/json");
        headers.set("Lambda-Runtime-Aws-Request-Id", next.id);
        headers.set("Lambda-Runtime-Invoked-Function-Arn", "arn:aws:lambda:us-east-1:000000000000:function:local");
        headers.set("Lambda-Runtime-Deadline-Ms", String.valueOf(System.currentTimeMillis() + TIMEOUT.toMillis()));
        next.begin();
        reply(exchange, 200, next.event);
    }

    private void freeze(HttpExchange exchange) throws IOException {
        frozen.complete(System.nanoTime());
        thawed.join();
        reply(exchange, 200, new byte[0]);
    }

    private void fail(HttpExchange exchange, String path) throws IOException {
        String error = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        fail(new FunctionFailed("%s: %s".formatted(path, error)));
        reply(exchange, 202, new byte[0]);
    }

    /** {@code invocation/ID/response} or {@code invocation/ID/error}. */
    private void answer(HttpExchange exchange, String[] path) throws IOException {
        PendingEvent invocation = path.length == 3 ? running.remove(path[1]) : null;
        if (invocation == null) {
            reply(exchange, 404, new byte[0]);
            return;
        }
        invocation.end(exchange.getRequestBody().readAllBytes(), path[2].equals("error"));
        reply(exchange, 202, new byte[0]);
    }

    private static void reply(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    private static final class PendingEvent {

        private final String id = UUID.randomUUID().toString();
        private final byte[] event;
        private final CompletableFuture<Answer> answer = new CompletableFuture<>();
        private long began;

        PendingEvent(byte[] event) {
            this.event = event;
        }

        void begin() {
            began = System.nanoTime();
        }

        void end(byte[] body, boolean failed) {
            answer.complete(new Answer(body, failed, Duration.ofNanos(System.nanoTime() - began)));
        }
    }
}
