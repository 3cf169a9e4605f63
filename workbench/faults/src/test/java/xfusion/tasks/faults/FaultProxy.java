package xfusion.tasks.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;

/** Stands before the engine, on the loopback address, and disturbs each request as it is told to. */
final class FaultProxy implements AutoCloseable {

    private final URI engine;
    private final ServerSocket server;
    private final Set<Socket> callers = ConcurrentHashMap.newKeySet();
    private final Map<Disturbance, Integer> requests = new ConcurrentHashMap<>();
    private volatile Function<HttpMessage, Disturbance> disturbances = _ -> Disturbance.NONE;

    FaultProxy(URI engine) {
        this.engine = engine;
        try {
            server = new ServerSocket(0, 1024, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort());
    }

    /** What is to happen to each request from now on; many threads ask. */
    void disturb(Supplier<Disturbance> next) {
        disturb(_ -> next.get());
    }

    /** The same, by what is in the request. */
    void disturb(Function<HttpMessage, Disturbance> next) {
        disturbances = next;
    }

    /** Disturbs no more, and waits until every request that was held back has reached the engine. */
    void settle() throws InterruptedException {
        disturb(() -> Disturbance.NONE);
        Thread.sleep(Line.LONG_DELAY.multipliedBy(2));
    }

    /** How many requests have met this disturbance. */
    int requests(Disturbance disturbance) {
        return requests.getOrDefault(disturbance, 0);
    }

    @Override
    public void close() {
        closeQuietly(server);
        callers.forEach(FaultProxy::closeQuietly);
    }

    private Disturbance next(HttpMessage request) {
        Disturbance next = disturbances.apply(request);
        requests.merge(next, 1, Integer::sum);
        return next;
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket caller = server.accept();
                Thread.ofVirtual().start(() -> serve(caller));
            } catch (IOException e) {
                // Closed: the loop ends.
            }
        }
    }

    private void serve(Socket caller) {
        callers.add(caller);
        try (caller;
                var table = new Socket(engine.getHost(), engine.getPort())) {
            caller.setTcpNoDelay(true);
            table.setTcpNoDelay(true);
            var line = new Line(caller, table);
            while (line.carryOne(this::next)) {}
        } catch (IOException | InterruptedException e) {
            // The caller has hung up, or the line was cut as it should be.
        } finally {
            callers.remove(caller);
        }
    }

    private static void closeQuietly(AutoCloseable closeable) {
        try {
            closeable.close();
        } catch (Exception e) {
            // Nobody needs it any more.
        }
    }
}
