package xfusion.tasks.local.gateway;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.CustomRequestLog;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import xfusion.tasks.lambda.InvokedFunction;
import xfusion.tasks.local.authorizer.JwtAuthorizer;
import xfusion.tasks.local.authorizer.Verdict.Admitted;
import xfusion.tasks.local.authorizer.Verdict.Refused;
import xfusion.tasks.table.WebServer;
import xfusion.tasks.table.template.LambdaFunction;
import xfusion.tasks.table.template.Route;
import xfusion.tasks.table.template.Template;

/** The template's HTTP API on a port of this machine, in front of the real handlers. */
final class Gateway extends Handler.Abstract implements AutoCloseable {

    /** API Gateway's limit of all headers together, in bytes. */
    private static final int HEADERS = 10_240;

    /** How long requests under way may take to end when it closes, in milliseconds. */
    private static final int PATIENCE = 3_000;

    private final Routes routes;
    private final Optional<JwtAuthorizer> authorizer;
    private final Map<LambdaFunction, HostedFunction> functions;
    private final WebServer web;

    /**
     * Starts the functions, then listens; without an authorizer, everybody may call.
     *
     * @param first are asked before the API, and take what is theirs
     */
    Gateway(InetSocketAddress address, Template template, Optional<JwtAuthorizer> authorizer, Handler... first) {
        this.authorizer = authorizer;
        routes = new Routes(template.routes());
        functions = template.routes().stream()
                .map(Route::function)
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(), function -> HostedFunction.start(function, InvokedFunction::ofApi)));
        web = WebServer.start(server(handlers(template, first)), address, configuration());
    }

    private Handler handlers(Template template, Handler... first) {
        var api = template.cors()
                .<Handler>map(cors -> new CrossOrigin(cors, this))
                .orElse(this);
        return new Handler.Sequence(
                Stream.concat(Stream.of(first), Stream.of(api)).toList());
    }

    /** A virtual thread for each request, and a line in the output. */
    private static Server server(Handler handler) {
        var threads = new QueuedThreadPool();
        threads.setVirtualThreadsExecutor(Executors.newVirtualThreadPerTaskExecutor());
        var server = new Server(threads);
        server.setHandler(new GracefulHandler(handler));
        server.setErrorHandler((request, response, callback) -> {
            var message = HttpStatus.getMessage(response.getStatus());
            GatewayResponse.message(response.getStatus(), message).send(response, callback);
            return true;
        });
        server.setRequestLog(new CustomRequestLog(System.out::println, "%m %U %s %{ms}T ms"));
        server.setStopTimeout(PATIENCE);
        return server;
    }

    /** As strict with headers as API Gateway, and as lenient with URIs: what they mean is the functions' to say. */
    private static HttpConfiguration configuration() {
        var configuration = new HttpConfiguration();
        configuration.setSendServerVersion(false);
        configuration.setRequestHeaderSize(HEADERS);
        configuration.setUriCompliance(UriCompliance.UNSAFE);
        return configuration;
    }

    /** Where it listens. */
    URI uri() {
        return web.uri();
    }

    @Override
    public void close() {
        web.close();
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws IOException {
        var requestId = requestId();
        response.getHeaders().put("apigw-requestid", requestId);
        HttpRequest.read(request)
                .map(http -> respond(http, requestId))
                .orElseGet(() -> GatewayResponse.message(413, "Request Entity Too Large"))
                .send(response, callback);
        return true;
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
        var header = match.route().tokenHeader();
        if (authorizer.isEmpty() || header.isEmpty()) {
            return invoke(request, match, Optional.empty(), requestId);
        }
        return switch (authorizer.get().judge(request.header(header.get()))) {
            case Refused refused -> GatewayResponse.refusal(refused);
            case Admitted caller -> invoke(request, match, Optional.of(caller), requestId);
        };
    }

    private GatewayResponse invoke(
            HttpRequest request, Routes.Match match, Optional<Admitted> caller, String requestId) {
        var function = requireNonNull(functions.get(match.route().function()));
        return function.invoke(new Event(request, match, caller, requestId, Instant.now()));
    }

    /** In API Gateway's form: eleven random bytes in Base64. */
    private static String requestId() {
        var bytes = new byte[11];
        ThreadLocalRandom.current().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
