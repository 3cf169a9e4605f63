package xfusion.tasks.local.gateway;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext.Authorizer;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext.Authorizer.JWT;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext.Http;
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

/**
 * Turns a request into the event that API Gateway would make of it, in payload format 2.0.
 *
 * @param path decoded
 */
record EventBuilder(HttpRequest request, String path, Map<String, String> headers, String routeKey) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    /** What belongs to the connection; cookies have a place of their own. */
    private static final Set<String> LEFT_OUT =
            Set.of("connection", "cookie", "keep-alive", "te", "trailer", "transfer-encoding", "upgrade");

    static APIGatewayV2HTTPEvent event(
            HttpRequest request, Routes.Match match, Optional<Admitted> caller, String requestId, Instant time) {
        var builder = new EventBuilder(
                request,
                // Decoded, even where its name is rawPath: so does API Gateway, unlike Lambda's own URLs.
                Percent.decodedPath(request.path()),
                headers(request),
                match.route().key());
        return builder.event(match.parameters(), builder.context(caller, requestId, time));
    }

    private APIGatewayV2HTTPEvent event(Map<String, String> pathParameters, RequestContext context) {
        var body = EventBody.of(request.body(), request.header("content-type"));
        return APIGatewayV2HTTPEvent.builder()
                .withVersion("2.0")
                .withRouteKey(routeKey)
                .withRawPath(path)
                .withRawQueryString(request.query().orElse(""))
                .withCookies(cookies())
                .withHeaders(headers)
                .withQueryStringParameters(
                        request.query().map(EventBuilder::parameters).orElse(Map.of()))
                .withPathParameters(pathParameters)
                .withRequestContext(context)
                .withBody(body.text())
                .withIsBase64Encoded(body.isBase64Encoded())
                .build();
    }

    private RequestContext context(Optional<Admitted> caller, String requestId, Instant time) {
        var domain = headers.getOrDefault("host", "localhost").replaceFirst(":\\d+$", "");
        var context = RequestContext.builder()
                .withAccountId("000000000000")
                .withApiId("local")
                .withDomainName(domain)
                .withDomainPrefix(domain.replaceFirst("\\..*", ""))
                .withHttp(http())
                .withRequestId(requestId)
                .withRouteKey(routeKey)
                .withStage("$default")
                .withTime(TIME.format(time))
                .withTimeEpoch(time.toEpochMilli());
        caller.ifPresent(admitted -> context.withAuthorizer(authorizer(admitted)));
        return context.build();
    }

    private Http http() {
        return Http.builder()
                .withMethod(request.method())
                .withPath(path)
                .withProtocol(request.protocol())
                .withSourceIp(request.sourceIp())
                .withUserAgent(headers.getOrDefault("user-agent", ""))
                .build();
    }

    private static Authorizer authorizer(Admitted caller) {
        var jwt = JWT.builder()
                .withClaims(caller.claims())
                .withScopes(caller.scopes())
                .build();
        return Authorizer.builder().withJwt(jwt).build();
    }

    private static Map<String, String> headers(HttpRequest request) {
        var headers = new TreeMap<String, String>();
        request.headers().forEach((name, values) -> headers.put(name, String.join(",", values)));
        headers.keySet().removeAll(LEFT_OUT);
        headers.merge("x-forwarded-for", request.sourceIp(), (sent, own) -> sent + ", " + own);
        headers.put("x-forwarded-proto", "http");
        return headers;
    }

    private List<String> cookies() {
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
