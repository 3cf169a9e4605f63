package xfusion.tasks.template;

import java.util.Optional;

/**
 * A method and a path that lead to a function, e.g. {@code GET /tasks/{taskId}}.
 *
 * @param authorization what is asked of its callers; empty if they need not say who they are
 */
public record Route(String method, String path, LambdaFunction function, Optional<Authorization> authorization) {

    /** The route's key as API Gateway writes it. */
    public String key() {
        return method + " " + path;
    }
}
