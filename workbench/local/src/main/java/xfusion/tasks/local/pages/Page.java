package xfusion.tasks.local.pages;

import java.nio.ByteBuffer;
import java.util.Map;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** What is served under a path. */
record Page(String type, byte[] content) {

    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css;charset=utf-8",
            "html", "text/html;charset=utf-8",
            "js", "text/javascript;charset=utf-8",
            "md", "text/markdown;charset=utf-8",
            "svg", "image/svg+xml",
            "txt", "text/plain;charset=utf-8",
            "yaml", "application/yaml");

    /** Nothing comes from elsewhere or goes there, and no text of a task becomes a script or a style. */
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /** Of the type that a file's name ends with. */
    static Page of(String name, byte[] content) {
        return new Page(TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), ""), content);
    }

    void send(Response response, Callback callback) {
        response.getHeaders()
                .put("content-type", type)
                .put("content-security-policy", POLICY)
                .put("x-content-type-options", "nosniff")
                .put("referrer-policy", "no-referrer")
                .put("cache-control", "no-cache")
                .put("vary", "accept");
        response.write(true, ByteBuffer.wrap(content), callback);
    }
}
