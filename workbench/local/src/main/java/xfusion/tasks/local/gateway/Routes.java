package xfusion.tasks.local.gateway;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import xfusion.tasks.table.template.Route;

/** Finds the route of a request as API Gateway does: the most specific path wins, the method itself before ANY. */
final class Routes {

    /** A route and the path's parameters, decoded. */
    record Match(Route route, Map<String, String> parameters) {}

    private final List<Route> bySpecificity;

    Routes(List<Route> routes) {
        bySpecificity = routes.stream()
                .sorted(Comparator.comparing(Routes::rank).thenComparing(route -> isAny(route)))
                .toList();
    }

    Optional<Match> match(String method, String path) {
        return bySpecificity.stream()
                .filter(route -> isAny(route) || route.method().equals(method))
                .flatMap(route -> match(route, segments(decoded(path))).stream())
                .findFirst();
    }

    /** A digit for each segment: 0 for a word, 1 for a variable. */
    private static String rank(Route route) {
        return segments(route.path()).stream()
                .map(segment -> isVariable(segment) ? "1" : "0")
                .collect(Collectors.joining());
    }

    /** A slash at the end opens one more. An encoded one parts segments too, as API Gateway decodes before it routes. */
    private static List<String> segments(String path) {
        return List.of(path.split("/", -1));
    }

    private static Optional<Match> match(Route route, List<String> path) {
        var wanted = segments(route.path());
        if (wanted.size() != path.size()) {
            return Optional.empty();
        }
        var parameters = new LinkedHashMap<String, String>();
        for (int i = 0; i < path.size(); i++) {
            var value = path.get(i);
            if (isVariable(wanted.get(i)) && !value.isEmpty()) {
                parameters.put(wanted.get(i).substring(1, wanted.get(i).length() - 1), value);
            } else if (!wanted.get(i).equals(value)) {
                return Optional.empty();
            }
        }
        return Optional.of(new Match(route, parameters));
    }

    /** A path's text; in a path, unlike in a query, a plus is a plus. */
    static String decoded(String path) {
        return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static boolean isAny(Route route) {
        return route.method().equals("ANY");
    }

    private static boolean isVariable(String segment) {
        return segment.startsWith("{") && segment.endsWith("}");
    }
}
