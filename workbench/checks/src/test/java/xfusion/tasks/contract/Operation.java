package xfusion.tasks.contract;

import java.util.Locale;

/**
 * An operation of the contract; all its other names follow from its id.
 *
 * @param id its {@code operationId}, such as {@code createTask}
 * @param path its path template, such as {@code /tasks/{taskId}}
 */
public record Operation(String id, String method, String path) {

    /** The route as the gateway names it: {@code GET /tasks/{taskId}}. */
    public String route() {
        return method + " " + path;
    }

    /** Whether a request for this path, still encoded, is one for this operation. */
    public boolean takes(String requestMethod, String requestPath) {
        return method.equals(requestMethod) && requestPath.matches(path.replaceAll("\\{[^}]+}", "[^/]+"));
    }

    /** {@code create-task}. */
    public String stem() {
        return id.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    /** {@code functions/create-task}. */
    public String folder() {
        return "functions/" + stem();
    }

    /** {@code CreateTaskFunction}. */
    public String logicalId() {
        return capitalized() + "Function";
    }

    /** {@code xfusion.tasks.createtask}. */
    public String packageName() {
        return "xfusion.tasks." + id.toLowerCase(Locale.ROOT);
    }

    /** {@code xfusion.tasks.createtask.CreateTaskHandler}. */
    public String handler() {
        return packageName() + "." + capitalized() + "Handler";
    }

    private String capitalized() {
        return id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1);
    }

    @Override
    public String toString() {
        return id;
    }
}
