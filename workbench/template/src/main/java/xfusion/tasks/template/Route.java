package xfusion.tasks.template;

/** A method and a path that lead to a function, e.g. {@code GET /tasks/{taskId}}. */
public record Route(String method, String path, LambdaFunction function) {

    /** The route's key as API Gateway writes it. */
    public String key() {
        return method + " " + path;
    }
}
