package xfusion.tasks.table;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** A server that listens on one address of this machine. */
public record WebServer(Server server, ServerConnector connector) implements AutoCloseable {

    /** Starts a server; throws {@link SetupFailed} if it cannot listen. */
    public static WebServer start(Server server, InetSocketAddress address, HttpConfiguration configuration) {
        var connector = new ServerConnector(server, new HttpConnectionFactory(configuration));
        connector.setHost(address.getAddress().getHostAddress());
        connector.setPort(address.getPort());
        connector.setAcceptQueueSize(1024);
        server.addConnector(connector);
        var web = new WebServer(server, connector);
        try {
            server.start();
            return web;
        } catch (IOException e) {
            web.close();
            throw SetupFailed.cannotListen(address, e);
        } catch (Exception e) {
            web.close();
            throw new SetupFailed("The server cannot start: " + e.getMessage(), e);
        }
    }

    /** Where it listens. */
    public URI uri() {
        return URI.create(server.getURI().toString().replaceFirst("/$", ""));
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new SetupFailed("The server cannot stop: " + e.getMessage(), e);
        }
    }
}
