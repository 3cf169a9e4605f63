package xfusion.tasks.local.gateway;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import xfusion.tasks.local.authorizer.JwtAuthorizer;
import xfusion.tasks.local.authorizer.Verdict;
import xfusion.tasks.local.authorizer.Verdict.Admitted;
import xfusion.tasks.local.authorizer.Verdict.Refused;
import xfusion.tasks.table.template.Route;
import xfusion.tasks.table.template.Template;

/** The template's HTTP API on a port of this machine, in front of the real handlers. */
public final class Gateway implements AutoCloseable {

    private final Routes routes;
    private final Optional<JwtAuthorizer> authorizer;
    private final Invoker invoker;
    private final WebServer server;

    private Gateway(InetSocketAddress address, Template template, Optional<JwtAuthorizer> authorizer) {
        this.authorizer = authorizer;
        routes = new Routes(template.routes());
        invoker = new Invoker(template.functions());
        server = WebServer.start(address, new Requests());
    }

    /** Starts the functions, then listens; without an authorizer, everybody may call. */
    public static Gateway start(InetSocketAddress address, Template template, Optional<JwtAuthorizer> authorizer) {
        return new Gateway(address, template, authorizer);
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

    private GatewayResponse respond(HttpRequest request, String requestId) {
        if (!request.isDecodable()) {
            return GatewayResponse.message(400, "Bad Request");
        }
        return routes.match(request.method(), request.path())
                .map(match -> respond(request, match, requestId))
                .orElseGet(() -> GatewayResponse.message(404, "Not Found"));
    }

    private GatewayResponse respond(HttpRequest request, Routes.Match match, String requestId) {
        return verdict(request, match.route())
                .map(verdict -> switch (verdict) {
                    case Refused refused -> GatewayResponse.refusal(refused);
                    case Admitted caller -> invoke(request, match, Optional.of(caller), requestId);
                })
                .orElseGet(() -> invoke(request, match, Optional.empty(), requestId));
    }

    /** None where the route, or this gateway, asks nobody who they are. */
    private Optional<Verdict> verdict(HttpRequest request, Route route) {
        return authorizer.flatMap(judge ->
                route.authorization().map(asked -> judge.judge(request.header(asked.header()), asked.scopes())));
    }

    private GatewayResponse invoke(
            HttpRequest request, Routes.Match match, Optional<Admitted> caller, String requestId) {
        var event = EventBuilder.event(request, match, caller, requestId, Instant.now());
        return invoker.invoke(match.route().function(), event);
    }

    /** In API Gateway's form: eleven random bytes in Base64. */
    private static String requestId() {
        var bytes = new byte[11];
        ThreadLocalRandom.current().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** Prints a line for each request. */
    private final class Requests extends Handler.Abstract {

        @Override
        public boolean handle(Request request, Response response, Callback callback) throws IOException {
            var start = System.nanoTime();
            var requestId = requestId();
            var sent = HttpRequest.read(request)
                    .map(http -> respond(http, requestId))
                    .orElseGet(() -> GatewayResponse.message(413, "Request Entity Too Large"));
            response.getHeaders().put("apigw-requestid", requestId);
            sent.send(response, callback);
            var milliseconds = (System.nanoTime() - start) / 1_000_000;
            System.out.printf(
                    "%s %s %d %d ms%n",
                    request.getMethod(), request.getHttpURI().getPath(), sent.status(), milliseconds);
            return true;
        }
    }
}
