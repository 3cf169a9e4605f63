package xfusion.tasks.local.gateway;

import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import xfusion.tasks.local.authorizer.Verdict.Admitted;

/** The event that API Gateway makes of a request, in payload format 2.0. */
record Event(HttpRequest request, Routes.Match match, Optional<Admitted> caller, String requestId, Instant time) {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    /** Headers that belong to the connection; cookies have a place of their own. */
    private static final Set<String> LEFT_OUT =
            Set.of("connection", "cookie", "keep-alive", "te", "trailer", "transfer-encoding", "upgrade");

    /** API Gateway's list, besides text/*; a form and a body of no type are binary to it. */
    private static final Set<String> TEXT = Set.of("application/json", "application/javascript", "application/xml");

    ObjectNode json() {
        var json = JSON.createObjectNode()
                .put("version", "2.0")
                .put("routeKey", match.route().key())
                .put("rawPath", path())
                .put("rawQueryString", request.query());
        json.set("cookies", JSON.valueToTree(cookies()));
        json.set("headers", JSON.valueToTree(headers()));
        json.set("queryStringParameters", JSON.valueToTree(parameters()));
        json.set("pathParameters", JSON.valueToTree(match.parameters()));
        json.set("requestContext", context());
        json.removeIf(member -> member.isContainer() && member.isEmpty());
        var text = text();
        boolean hasBody = request.body().length > 0;
        if (hasBody) {
            json.put("body", text.orElseGet(() -> Base64.getEncoder().encodeToString(request.body())));
        }
        return json.put("isBase64Encoded", hasBody && text.isEmpty());
    }

    /** Decoded, even where its name is rawPath: so does API Gateway, unlike Lambda's own URLs. */
    private String path() {
        return Routes.decoded(request.path());
    }

    private ObjectNode context() {
        var domain = request.header("host").orElse("localhost").replaceFirst(":\\d+$", "");
        var context = JSON.createObjectNode()
                .put("accountId", "000000000000")
                .put("apiId", "local")
                .put("domainName", domain)
                .put("domainPrefix", domain.replaceFirst("\\..*", ""))
                .put("requestId", requestId)
                .put("routeKey", match.route().key())
                .put("stage", "$default")
                .put("time", TIME.format(time))
                .put("timeEpoch", time.toEpochMilli());
        context.putObject("http")
                .put("method", request.method())
                .put("path", path())
                .put("protocol", request.protocol())
                .put("sourceIp", request.sourceIp())
                .put("userAgent", request.header("user-agent").orElse(""));
        caller.ifPresent(admitted -> context.putObject("authorizer").set("jwt", JSON.valueToTree(admitted)));
        return context;
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
