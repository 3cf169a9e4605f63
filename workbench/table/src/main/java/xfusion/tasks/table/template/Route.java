package xfusion.tasks.table.template;

import java.util.Optional;

/**
 * A method and a path that lead to a function, e.g. {@code GET /tasks/{taskId}}.
 *
 * @param tokenHeader the header with the caller's token, in lower case; empty if the callers need not say who they are
 */
public record Route(String method, String path, LambdaFunction function, Optional<String> tokenHeader) {

    /** The route's key as API Gateway writes it. */
    public String key() {
        return method + " " + path;
    }
}
