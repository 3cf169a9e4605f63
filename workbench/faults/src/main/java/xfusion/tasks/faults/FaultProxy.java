package xfusion.tasks.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Stands before the engine, on the loopback address, and does to each request what it is told. */
public final class FaultProxy implements AutoCloseable {

    private final URI engine;
    private final ServerSocket server;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final Map<Fault, AtomicInteger> requests = new EnumMap<>(Fault.class);
    private volatile Supplier<Fault> faults = () -> Fault.NONE;

    private FaultProxy(URI engine) {
        this.engine = engine;
        for (Fault fault : Fault.values()) {
            requests.put(fault, new AtomicInteger());
        }
        try {
            server = new ServerSocket(0, 1024, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    /** Starts one without faults. */
    public static FaultProxy before(URI engine) {
        return new FaultProxy(engine);
    }

    /** Where it listens. */
    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort());
    }

    /** What is to become of each request from now on; asked by many threads. */
    public void meet(Supplier<Fault> next) {
        faults = next;
    }

    /** Has no more faults, and waits until every request that was held back has reached the engine. */
    public void settle() throws InterruptedException {
        meet(() -> Fault.NONE);
        Thread.sleep(Line.LONG_DELAY.multipliedBy(2));
    }

    /** How many requests have met this fault. */
    public int requests(Fault fault) {
        return count(fault).get();
    }

    /** How many requests there were. */
    public int requests() {
        return requests.values().stream().mapToInt(AtomicInteger::get).sum();
    }

    @Override
    public void close() {
        closeQuietly(server);
        sockets.forEach(FaultProxy::closeQuietly);
    }

    private AtomicInteger count(Fault fault) {
        return requests.getOrDefault(fault, new AtomicInteger());
    }

    private Fault next() {
        Fault fault = faults.get();
        count(fault).incrementAndGet();
        return fault;
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
        sockets.add(caller);
        try (caller;
                var table = new Socket(engine.getHost(), engine.getPort())) {
            caller.setTcpNoDelay(true);
            table.setTcpNoDelay(true);
            var line = new Line(caller, table);
            while (line.carryOne(this::next)) {}
        } catch (IOException | InterruptedException e) {
            // The caller has hung up, or the line was cut as it should be.
        } finally {
            sockets.remove(caller);
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
