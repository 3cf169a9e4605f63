package xfusion.tasks.local.gateway;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;

/** A request as it came: path and query still encoded, header names in lower case. */
record HttpRequest(
        String method,
        String path,
        Optional<String> query,
        String protocol,
        Map<String, List<String>> headers,
        byte[] body,
        String sourceIp) {

    /** API Gateway's limit. */
    private static final int LARGEST_BODY = 10 * 1024 * 1024;

    /** The request, or nothing if its body is larger than API Gateway takes. */
    static Optional<HttpRequest> read(Request request) throws IOException {
        try (var content = Content.Source.asInputStream(request)) {
            var body = content.readNBytes(LARGEST_BODY + 1);
            if (body.length > LARGEST_BODY) {
                // Read to its end, or the client would see a broken connection and no response.
                content.transferTo(OutputStream.nullOutputStream());
                return Optional.empty();
            }
            return Optional.of(new HttpRequest(
                    request.getMethod(),
                    request.getHttpURI().getPath(),
                    Optional.ofNullable(request.getHttpURI().getQuery()),
                    request.getConnectionMetaData().getProtocol(),
                    headers(request),
                    body,
                    Request.getRemoteAddr(request)));
        }
    }

    private static Map<String, List<String>> headers(Request request) {
        var headers = new TreeMap<String, List<String>>();
        request.getHeaders()
                .forEach(field -> headers.computeIfAbsent(
                                field.getName().toLowerCase(Locale.ROOT), _ -> new ArrayList<>())
                        .add(field.getValue()));
        return headers;
    }

    /** A header's value by its lower-case name; several are joined by commas. */
    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name)).map(values -> String.join(",", values));
    }

    /** Whether every percent sign encodes something. */
    boolean isDecodable() {
        return Percent.isDecodable(path) && Percent.isDecodable(query.orElse(""));
    }
}
