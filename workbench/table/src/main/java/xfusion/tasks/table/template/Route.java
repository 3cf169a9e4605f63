package xfusion.tasks.table.template;

import java.util.List;
import java.util.Optional;

/**
 * A method and a path that lead to a function, e.g. {@code GET /tasks/{taskId}}.
 *
 * @param authorization what is asked of its callers; empty if they need not say who they are
 */
public record Route(String method, String path, LambdaFunction function, Optional<Authorization> authorization) {

    /**
     * A token in this header, with one of these scopes.
     *
     * @param header the header's name, in lower case
     * @param scopes empty where any token will do
     */
    public record Authorization(String header, List<String> scopes) {}

    /** The route's key as API Gateway writes it. */
    public String key() {
        return method + " " + path;
    }
}
