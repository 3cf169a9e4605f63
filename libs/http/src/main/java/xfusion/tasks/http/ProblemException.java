package xfusion.tasks.http;

/** Ends a request with a problem; it is an answer, not a fault of ours. */
public final class ProblemException extends RuntimeException {

    private final transient Response response;

    /** Ends the request with {@code problem}. */
    public ProblemException(Problem problem) {
        this(Response.of(problem));
    }

    /** Ends the request with a problem's response, which has headers of its own. */
    public ProblemException(Response response) {
        super(response.body());
        this.response = response;
    }

    Response response() {
        return response;
    }
}
