package xfusion.tasks.table;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ContextHandler;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;

/**
 * DynamoDB Local inside this JVM. Its own launcher listens on every interface and reports telemetry,
 * so the server around its handler is put together here: one address, nothing sent anywhere.
 */
public final class DynamoDbLocal implements AutoCloseable {

    /** The loopback address and any free port. */
    public static final InetSocketAddress ANY_PORT = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);

    // Held, because the log manager forgets loggers that nobody holds.
    private static final Logger SQLITE = Logger.getLogger("com.almworks.sqlite4java");

    static {
        SQLITE.setLevel(Level.WARNING);
    }

    private final Optional<DataFolder> folder;
    private final LocalDynamoDBServerHandler handler;
    private final WebServer web;

    private DynamoDbLocal(InetSocketAddress address, Optional<Path> data) {
        folder = data.map(DataFolder::hold);
        handler = new LocalDynamoDBServerHandler(requests(data), null);
        var threads = new QueuedThreadPool();
        threads.setName("dynamodb-local");
        threads.setDaemon(true);
        var server = new Server(threads);
        server.setHandler(new ContextHandler(handler, "/"));
        try {
            web = WebServer.start(server, address, new HttpConfiguration());
        } catch (SetupFailed e) {
            closeData();
            throw e;
        }
    }

    /** Starts an engine that forgets everything when closed, on the loopback address and a free port. */
    public static DynamoDbLocal inMemory() {
        return start(ANY_PORT, Optional.empty());
    }

    /** Starts an engine that keeps its data in the folder, or in memory without one. */
    public static DynamoDbLocal start(InetSocketAddress address, Optional<Path> folder) {
        return new DynamoDbLocal(address, folder);
    }

    /** Where it listens. */
    public URI endpoint() {
        return web.uri();
    }

    /** Listens by TLS as well, as DynamoDB does, on another free port: the address for callers who trust the context. */
    public URI listenSecurely(SSLContext context) {
        var tls = new SslContextFactory.Server();
        tls.setSslContext(context);
        var server = web.connector().getServer();
        var secure = new ServerConnector(server, tls);
        secure.setHost(ANY_PORT.getAddress().getHostAddress());
        server.addConnector(secure);
        try {
            secure.start();
        } catch (Exception e) {
            throw new SetupFailed("DynamoDB Local cannot listen by TLS: " + e.getMessage(), e);
        }
        return URI.create("https://localhost:" + secure.getLocalPort());
    }

    /** Closes the connections of all callers, as if the network had; they may come again. */
    public void hangUp() {
        Stream.of(web.connector().getServer().getConnectors())
                .map(ServerConnector.class::cast)
                .flatMap(each -> each.getConnectedEndPoints().stream())
                .forEach(EndPoint::close);
    }

    /** How many connections callers hold open. */
    public int connections() {
        return web.connector().getConnectedEndPoints().size();
    }

    @Override
    public void close() {
        try {
            web.close();
        } finally {
            closeData();
        }
    }

    private void closeData() {
        handler.close();
        folder.ifPresent(DataFolder::close);
    }

    /** Shared: whatever the caller's credentials and region, they see the same tables. */
    private static LocalDynamoDBRequestHandler requests(Optional<Path> folder) {
        return new LocalDynamoDBRequestHandler(
                0, folder.isEmpty(), folder.map(Path::toString).orElse(null), true, false);
    }
}
