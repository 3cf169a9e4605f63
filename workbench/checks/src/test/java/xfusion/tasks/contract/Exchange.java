package xfusion.tasks.contract;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One request and its response, as they went over the wire.
 *
 * @param target the path as sent, still encoded, with or without a query
 * @param headers the response's, in any letter case
 * @param body the response's
 */
public record Exchange(String method, String target, int status, Map<String, List<String>> headers, byte[] body) {

    public Exchange {
        var anyCase = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        anyCase.putAll(headers);
        headers = anyCase;
    }

    String path() {
        return target.split("\\?", 2)[0];
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name)).map(values -> String.join(", ", values));
    }

    @Override
    public String toString() {
        return "%s %s -> %d".formatted(method, target, status);
    }
}
