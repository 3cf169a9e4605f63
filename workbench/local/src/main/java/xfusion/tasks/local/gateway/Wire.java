package xfusion.tasks.local.gateway;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/** Requests off the wire and answers onto it. */
final class Wire {

    /** API Gateway's limit. */
    private static final int LARGEST_BODY = 10 * 1024 * 1024;

    private static final int NO_BODY = -1;

    private Wire() {}

    /** The request, or nothing if its body is larger than API Gateway takes. */
    static Optional<HttpRequest> read(HttpExchange exchange) throws IOException {
        var body = exchange.getRequestBody().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            // Read to its end, or the client would see a broken connection and no answer.
            exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
            return Optional.empty();
        }
        var uri = exchange.getRequestURI();
        return Optional.of(new HttpRequest(
                exchange.getRequestMethod(),
                uri.getRawPath(),
                Optional.ofNullable(uri.getRawQuery()),
                exchange.getProtocol(),
                exchange.getRequestHeaders(),
                body,
                exchange.getRemoteAddress().getAddress().getHostAddress()));
    }

    static void write(HttpExchange exchange, Answer answer) throws IOException {
        var headers = exchange.getResponseHeaders();
        answer.headers().forEach((name, values) -> values.forEach(value -> headers.add(name, value)));
        var length = answer.body().length;
        if (exchange.getRequestMethod().equals("HEAD")) {
            headers.set("content-length", String.valueOf(length));
        }
        if (length == 0 || isBodiless(exchange, answer)) {
            exchange.sendResponseHeaders(answer.status(), NO_BODY);
        } else {
            exchange.sendResponseHeaders(answer.status(), length);
            exchange.getResponseBody().write(answer.body());
        }
    }

    private static boolean isBodiless(HttpExchange exchange, Answer answer) {
        return exchange.getRequestMethod().equals("HEAD") || answer.status() == 204 || answer.status() == 304;
    }
}
