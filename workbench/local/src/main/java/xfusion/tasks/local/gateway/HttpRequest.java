package xfusion.tasks.local.gateway;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Request;

/** A request as it came: path and query still encoded. */
record HttpRequest(String method, HttpURI uri, String protocol, HttpFields headers, byte[] body, String sourceIp) {

    /** API Gateway's limit. */
    private static final int LARGEST_BODY = 10 * 1024 * 1024;

    private static final Pattern STRAY_PERCENT_SIGN = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    /** The request, or nothing if its body is larger than API Gateway takes. */
    static Optional<HttpRequest> read(Request request) throws IOException {
        try (var content = Request.asInputStream(request)) {
            var body = content.readNBytes(LARGEST_BODY + 1);
            if (body.length > LARGEST_BODY) {
                // Read to its end, or the client would see a broken connection and no response.
                content.transferTo(OutputStream.nullOutputStream());
                return Optional.empty();
            }
            return Optional.of(new HttpRequest(
                    request.getMethod(),
                    request.getHttpURI(),
                    request.getConnectionMetaData().getProtocol(),
                    request.getHeaders(),
                    body,
                    Request.getRemoteAddr(request)));
        }
    }

    String path() {
        return uri.getPath();
    }

    /** Empty where there is none. */
    String query() {
        return Optional.ofNullable(uri.getQuery()).orElse("");
    }

    /** A header's value; several are joined by commas. */
    Optional<String> header(String name) {
        return headers.contains(name) ? Optional.of(String.join(",", headers.getValuesList(name))) : Optional.empty();
    }

    /** Whether every percent sign in path and query begins an encoded byte. */
    boolean isDecodable() {
        return !STRAY_PERCENT_SIGN.matcher(uri.getPathQuery()).find();
    }
}
