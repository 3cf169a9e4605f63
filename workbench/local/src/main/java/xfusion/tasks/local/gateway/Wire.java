package xfusion.tasks.local.gateway;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Requests off the wire and answers onto it. */
final class Wire {

    /** API Gateway's limit. */
    private static final int LARGEST_BODY = 10 * 1024 * 1024;

    private Wire() {}

    /** The request, or nothing if its body is larger than API Gateway takes. */
    static Optional<HttpRequest> read(Request request) throws IOException {
        try (var content = Content.Source.asInputStream(request)) {
            var body = content.readNBytes(LARGEST_BODY + 1);
            if (body.length > LARGEST_BODY) {
                // Read to its end, or the client would see a broken connection and no answer.
                content.transferTo(OutputStream.nullOutputStream());
                return Optional.empty();
            }
            return Optional.of(new HttpRequest(
                    request.getMethod(),
                    request.getHttpURI().getPath(),
                    Optional.ofNullable(request.getHttpURI().getQuery()),
                    request.getConnectionMetaData().getProtocol(),
                    headers(request.getHeaders()),
                    body,
                    Request.getRemoteAddr(request)));
        }
    }

    static void write(Response response, Answer answer, Callback callback) {
        response.setStatus(answer.status());
        answer.headers()
                .forEach((name, values) ->
                        values.forEach(value -> response.getHeaders().add(name, value)));
        if (hasBody(answer)) {
            response.write(true, ByteBuffer.wrap(answer.body()), callback);
        } else {
            // Not called the last of it, or a Content-Length of 0 would be added.
            response.write(false, ByteBuffer.allocate(0), callback);
        }
    }

    private static boolean hasBody(Answer answer) {
        return answer.status() != 204 && answer.status() != 304;
    }

    private static Map<String, List<String>> headers(HttpFields fields) {
        var headers = new LinkedHashMap<String, List<String>>();
        fields.forEach(
                field -> headers.computeIfAbsent(field.getName().toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                        .add(field.getValue()));
        return headers;
    }
}
