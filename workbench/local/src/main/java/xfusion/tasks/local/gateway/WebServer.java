package xfusion.tasks.local.gateway;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.Executors;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.CustomRequestLog;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import xfusion.tasks.table.SetupFailed;

/** An HTTP server with a virtual thread for each request, as lenient with URIs and as strict with headers as API Gateway. */
final class WebServer implements AutoCloseable {

    /** API Gateway's limit of all headers together, in bytes. */
    private static final int HEADERS = 10_240;

    /** How long requests under way may take to end when it closes, in milliseconds. */
    private static final int PATIENCE = 3_000;

    private final Server server;
    private final ServerConnector connector;

    private WebServer(InetSocketAddress address, Handler handler) {
        var threads = new QueuedThreadPool();
        threads.setVirtualThreadsExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server = new Server(threads);
        server.setHandler(new GracefulHandler(handler));
        server.setErrorHandler((request, response, callback) -> {
            var message = HttpStatus.getMessage(response.getStatus());
            GatewayResponse.message(response.getStatus(), message).send(response, callback);
            return true;
        });
        server.setRequestLog(new CustomRequestLog(System.out::println, "%m %U %s %{ms}T ms"));
        server.setStopTimeout(PATIENCE);
        connector = new ServerConnector(server, new HttpConnectionFactory(configuration()));
        connector.setHost(address.getAddress().getHostAddress());
        connector.setPort(address.getPort());
        connector.setAcceptQueueSize(1024);
        server.addConnector(connector);
    }

    static WebServer start(InetSocketAddress address, Handler handler) {
        var web = new WebServer(address, handler);
        try {
            web.server.start();
            return web;
        } catch (IOException e) {
            web.close();
            throw SetupFailed.cannotListen(address, e);
        } catch (Exception e) {
            web.close();
            throw new SetupFailed("The gateway cannot start: " + e.getMessage(), e);
        }
    }

    URI uri() {
        var host = connector.getHost();
        var name = host.contains(":") ? "[" + host + "]" : host;
        return URI.create("http://%s:%d".formatted(name, connector.getLocalPort()));
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new SetupFailed("The gateway cannot stop: " + e.getMessage(), e);
        }
    }

    private static HttpConfiguration configuration() {
        var configuration = new HttpConfiguration();
        configuration.setSendServerVersion(false);
        configuration.setRequestHeaderSize(HEADERS);
        // What a path or a query means is the functions' to say.
        configuration.setUriCompliance(UriCompliance.UNSAFE);
        return configuration;
    }
}
