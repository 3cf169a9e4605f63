package xfusion.tasks.local.gateway;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Decodes what came percent-encoded. */
final class Percent {

    private static final Pattern NO_ENCODING = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    private Percent() {}

    static boolean isDecodable(String text) {
        return !NO_ENCODING.matcher(text).find();
    }

    /** In a path, unlike in a query, a plus is a plus. */
    static String decodedPath(String path) {
        return decodedQuery(path.replace("+", "%2B"));
    }

    static String decodedQuery(String query) {
        return URLDecoder.decode(query, StandardCharsets.UTF_8);
    }
}
