package xfusion.tasks.local.gateway;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.util.Base64;
import java.util.concurrent.ThreadLocalRandom;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import xfusion.tasks.template.Template;

/** The template's HTTP API on a port of this machine, in front of the real handlers. */
public final class Gateway implements AutoCloseable {

    private final Routes routes;
    private final Invoker invoker;
    private final WebServer server;

    private Gateway(InetSocketAddress address, Template template) {
        routes = new Routes(template.routes());
        invoker = new Invoker(template);
        server = WebServer.start(address, new Door());
    }

    /** Starts the functions, then listens. */
    public static Gateway start(InetSocketAddress address, Template template) {
        return new Gateway(address, template);
    }

    /** Where it listens. */
    public URI uri() {
        return server.uri();
    }

    @Override
    public void close() {
        server.close();
        invoker.close();
    }

    private Answer answer(HttpRequest request, String requestId) {
        try {
            return routes.match(request.method(), request.path())
                    .map(match -> invoker.invoke(
                            match.route().function(), EventBuilder.event(request, match, requestId, Instant.now())))
                    .orElseGet(() -> Answer.message(404, "Not Found"));
        } catch (UndecodableUri e) {
            return Answer.message(400, "Bad Request");
        }
    }

    /** In API Gateway's form: eleven random bytes in Base64. */
    private static String requestId() {
        var bytes = new byte[11];
        ThreadLocalRandom.current().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** Lets requests in and answers out, with a line for each on the terminal. */
    private final class Door extends Handler.Abstract {

        @Override
        public boolean handle(Request request, Response response, Callback callback) throws IOException {
            var start = System.nanoTime();
            var requestId = requestId();
            var answer = Wire.read(request)
                    .map(http -> answer(http, requestId))
                    .orElseGet(() -> Answer.message(413, "Request Entity Too Large"));
            response.getHeaders().put("apigw-requestid", requestId);
            Wire.write(response, answer, callback);
            var milliseconds = (System.nanoTime() - start) / 1_000_000;
            System.out.printf(
                    "%s %s %d %d ms%n",
                    request.getMethod(), request.getHttpURI().getPath(), answer.status(), milliseconds);
            return true;
        }
    }
}
