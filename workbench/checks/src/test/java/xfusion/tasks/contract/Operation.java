package xfusion.tasks.contract;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An operation of the contract.
 *
 * @param id its {@code operationId}
 * @param path its template, such as {@code /tasks/{taskId}}
 */
public record Operation(String id, String method, String path) {

    private static final Pattern PARAMETER = Pattern.compile("\\{[^}]+}");

    /** The route as the gateway names it: {@code GET /tasks/{taskId}}. */
    public String route() {
        return method + " " + path;
    }

    boolean takes(Exchange exchange) {
        return method.equals(exchange.method()) && exchange.path().matches(expression());
    }

    private String expression() {
        var quoted = new StringBuilder();
        Matcher parameter = PARAMETER.matcher(path);
        int end = 0;
        while (parameter.find()) {
            quoted.append(Pattern.quote(path.substring(end, parameter.start()))).append("[^/]+");
            end = parameter.end();
        }
        return quoted.append(Pattern.quote(path.substring(end))).toString();
    }
}
