package xfusion.tasks.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The query as it was sent. API Gateway joins the values of a repeated parameter by commas, which a value may have too.
 *
 * @param text without the question mark
 */
record RawQuery(String text) {

    /** The names that occur more than once, decoded. */
    Set<String> repeated() {
        Set<String> seen = new HashSet<>();
        return Stream.of(text.split("&"))
                .filter(pair -> !pair.isEmpty())
                .map(pair -> decoded(pair.split("=", 2)[0]))
                .filter(name -> !seen.add(name))
                .collect(Collectors.toSet());
    }

    private static String decoded(String name) {
        try {
            return URLDecoder.decode(name, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return name;
        }
    }
}
