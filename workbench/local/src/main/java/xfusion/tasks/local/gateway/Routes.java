package xfusion.tasks.local.gateway;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import xfusion.tasks.table.template.Route;

/** Finds the route of a request as API Gateway does: the most specific path wins, the method itself before ANY. */
final class Routes {

    /** A route and the path's parameters, decoded. */
    record Match(Route route, Map<String, String> parameters) {}

    private final List<Route> bySpecificity;

    Routes(List<Route> routes) {
        bySpecificity = routes.stream()
                .sorted(Comparator.comparing(Routes::pathRank).thenComparing(route -> isAny(route)))
                .toList();
    }

    Optional<Match> match(String method, String path) {
        return bySpecificity.stream()
                .filter(route -> isAny(route) || route.method().equals(method))
                .flatMap(route -> parameters(segments(route.path()), segments(path)).stream()
                        .map(parameters -> new Match(route, parameters)))
                .findFirst();
    }

    /** A letter for each segment, in the order in which they are preferred. */
    private static String pathRank(Route route) {
        return String.join(
                "",
                segments(route.path()).stream()
                        .map(segment -> isGreedy(segment) ? "c" : isVariable(segment) ? "b" : "a")
                        .toList());
    }

    /** An encoded slash does not part segments, and a slash at the end opens one more. */
    private static List<String> segments(String path) {
        return List.of(path.split("/", -1));
    }

    private static Optional<Map<String, String>> parameters(List<String> route, List<String> path) {
        var parameters = new LinkedHashMap<String, String>();
        for (int i = 0; i < route.size(); i++) {
            var segment = route.get(i);
            if (i >= path.size()) {
                return Optional.empty();
            }
            if (isGreedy(segment)) {
                parameters.put(
                        segment.substring(1, segment.length() - 2),
                        Percent.decodedPath(String.join("/", path.subList(i, path.size()))));
                return Optional.of(parameters);
            }
            if (isVariable(segment) && !path.get(i).isEmpty()) {
                parameters.put(segment.substring(1, segment.length() - 1), Percent.decodedPath(path.get(i)));
            } else if (!segment.equals(Percent.decodedPath(path.get(i)))) {
                return Optional.empty();
            }
        }
        return route.size() == path.size() ? Optional.of(parameters) : Optional.empty();
    }

    private static boolean isAny(Route route) {
        return route.method().equals("ANY");
    }

    private static boolean isGreedy(String segment) {
        return segment.startsWith("{") && segment.endsWith("+}");
    }

    private static boolean isVariable(String segment) {
        return segment.startsWith("{") && segment.endsWith("}");
    }
}
