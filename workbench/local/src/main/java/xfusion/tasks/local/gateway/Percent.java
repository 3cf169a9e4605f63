package xfusion.tasks.local.gateway;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** Decodes what came percent-encoded. */
final class Percent {

    private Percent() {}

    /** In a path, unlike in a query, a plus is a plus. */
    static String decodedPath(String path) {
        return decodedQuery(path.replace("+", "%2B"));
    }

    /** @throws UndecodableUri if a percent sign encodes nothing */
    static String decodedQuery(String query) {
        try {
            return URLDecoder.decode(query, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new UndecodableUri(e);
        }
    }
}
