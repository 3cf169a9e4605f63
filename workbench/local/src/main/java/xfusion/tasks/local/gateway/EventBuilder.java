package xfusion.tasks.local.gateway;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import xfusion.tasks.local.authorizer.Verdict.Admitted;
import xfusion.tasks.local.gateway.Event.Http;
import xfusion.tasks.local.gateway.Event.RequestContext;

/** Turns a request into the event that API Gateway would make of it. */
final class EventBuilder {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    /** What belongs to the connection; cookies have a place of their own. */
    private static final Set<String> LEFT_OUT =
            Set.of("connection", "cookie", "keep-alive", "te", "trailer", "transfer-encoding", "upgrade");

    private EventBuilder() {}

    static Event event(
            HttpRequest request, Routes.Match match, Optional<Admitted> caller, String requestId, Instant time) {
        var headers = headers(request);
        var routeKey = match.route().key();
        var body = EventBody.of(request.body(), Optional.ofNullable(headers.get("content-type")));
        return new Event(
                "2.0",
                routeKey,
                // Decoded, whatever its name says: so does API Gateway, where Lambda's own URLs do not.
                Percent.decodedPath(request.path()),
                request.query().orElse(""),
                cookies(request),
                headers,
                request.query().map(EventBuilder::parameters).orElse(Map.of()),
                context(request, headers, caller, routeKey, requestId, time),
                match.parameters(),
                body.text(),
                body.isBase64Encoded());
    }

    private static RequestContext context(
            HttpRequest request,
            Map<String, String> headers,
            Optional<Admitted> caller,
            String routeKey,
            String requestId,
            Instant time) {
        var domain = headers.getOrDefault("host", "localhost").replaceFirst(":\\d+$", "");
        var http = new Http(
                request.method(),
                Percent.decodedPath(request.path()),
                request.protocol(),
                request.sourceIp(),
                headers.getOrDefault("user-agent", ""));
        return new RequestContext(
                "000000000000",
                "local",
                caller.map(Event.Jwt::of),
                domain,
                domain.replaceFirst("\\..*", ""),
                http,
                requestId,
                routeKey,
                "$default",
                TIME.format(time),
                time.toEpochMilli());
    }

    private static Map<String, String> headers(HttpRequest request) {
        var headers = new TreeMap<String, String>();
        request.headers().forEach((name, values) -> headers.put(name, String.join(",", values)));
        headers.keySet().removeAll(LEFT_OUT);
        headers.merge("x-forwarded-for", request.sourceIp(), (sent, own) -> sent + ", " + own);
        headers.put("x-forwarded-proto", "http");
        return headers;
    }

    private static List<String> cookies(HttpRequest request) {
        return request.headers().getOrDefault("cookie", List.of()).stream()
                .flatMap(value -> Stream.of(value.split("; *")))
                .filter(cookie -> !cookie.isBlank())
                .toList();
    }

    private static Map<String, String> parameters(String query) {
        var parameters = new LinkedHashMap<String, String>();
        Stream.of(query.split("&")).filter(pair -> !pair.isEmpty()).forEach(pair -> {
            var parts = pair.split("=", 2);
            parameters.merge(
                    Percent.decodedQuery(parts[0]),
                    parts.length == 2 ? Percent.decodedQuery(parts[1]) : "",
                    (a, b) -> a + "," + b);
        });
        return parameters;
    }
}
