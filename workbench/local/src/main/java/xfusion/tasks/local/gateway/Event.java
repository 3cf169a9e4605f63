package xfusion.tasks.local.gateway;

import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import xfusion.tasks.local.authorizer.Verdict.Admitted;

/** The event that API Gateway makes of a request, in payload format 2.0. */
record Event(HttpRequest request, Routes.Match match, Optional<Admitted> caller, String requestId, Instant time) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    /** Headers that belong to the connection; cookies have a place of their own. */
    private static final Set<String> LEFT_OUT =
            Set.of("connection", "cookie", "keep-alive", "te", "trailer", "transfer-encoding", "upgrade");

    /** API Gateway's list, besides text/*; a form and a body of no type are binary to it. */
    private static final Set<String> TEXT = Set.of("application/json", "application/javascript", "application/xml");

    /** What is in it, to be written as JSON. */
    Map<String, Object> members() {
        var members = new HashMap<String, Object>(Map.of(
                "version", "2.0",
                "routeKey", match.route().key(),
                "rawPath", path(),
                "rawQueryString", request.query(),
                "cookies", cookies(),
                "headers", headers(),
                "queryStringParameters", parameters(),
                "pathParameters", match.parameters(),
                "requestContext", context()));
        members.values().removeAll(List.of(List.of(), Map.of()));
        var text = text();
        boolean hasBody = request.body().length > 0;
        if (hasBody) {
            members.put("body", text.orElseGet(() -> Base64.getEncoder().encodeToString(request.body())));
        }
        members.put("isBase64Encoded", hasBody && text.isEmpty());
        return members;
    }

    /** Decoded, even where its name is rawPath: so does API Gateway, unlike Lambda's own URLs. */
    private String path() {
        return Routes.decoded(request.path());
    }

    private Map<String, Object> context() {
        var domain = request.header("host").orElse("localhost").replaceFirst(":\\d+$", "");
        var context = new HashMap<String, Object>(Map.of(
                "accountId",
                "000000000000",
                "apiId",
                "local",
                "domainName",
                domain,
                "domainPrefix",
                domain.replaceFirst("\\..*", ""),
                "http",
                http(),
                "requestId",
                requestId,
                "routeKey",
                match.route().key(),
                "stage",
                "$default",
                "time",
                TIME.format(time),
                "timeEpoch",
                time.toEpochMilli()));
        caller.ifPresent(admitted -> context.put("authorizer", Map.of("jwt", admitted)));
        return context;
    }

    private Map<String, String> http() {
        return Map.of(
                "method", request.method(),
                "path", path(),
                "protocol", request.protocol(),
                "sourceIp", request.sourceIp(),
                "userAgent", request.header("user-agent").orElse(""));
    }

    private Map<String, String> headers() {
        var headers = new TreeMap<String, String>();
        request.headers()
                .forEach(field -> headers.merge(
                        field.getLowerCaseName(), field.getValue(), (first, second) -> first + "," + second));
        headers.keySet().removeAll(LEFT_OUT);
        headers.merge("x-forwarded-for", request.sourceIp(), (sent, own) -> sent + ", " + own);
        headers.put("x-forwarded-proto", "http");
        return headers;
    }

    private List<String> cookies() {
        return request.headers().getValuesList("cookie").stream()
                .flatMap(value -> Stream.of(value.split("; *")))
                .filter(cookie -> !cookie.isBlank())
                .toList();
    }

    private Map<String, String> parameters() {
        var parameters = new LinkedHashMap<String, String>();
        Stream.of(request.query().split("&")).filter(pair -> !pair.isEmpty()).forEach(pair -> {
            var name = pair.replaceFirst("=.*", "");
            var value = pair.replaceFirst("[^=]*=?", "");
            parameters.merge(decoded(name), decoded(value), (first, second) -> first + "," + second);
        });
        return parameters;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** The body as text; none where its type is not textual or it is not UTF-8, and Base64 has to keep its bytes. */
    private Optional<String> text() {
        var type = request.header("content-type")
                .orElse("")
                .replaceFirst(";.*", "")
                .strip()
                .toLowerCase(Locale.ROOT);
        if (!type.startsWith("text/") && !TEXT.contains(type)) {
            return Optional.empty();
        }
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(request.body()));
            return Optional.of(text.toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
