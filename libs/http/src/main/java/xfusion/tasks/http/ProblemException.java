package xfusion.tasks.http;

import java.util.List;
import java.util.Map;

/** Ends a request with a problem. This is a regular response, not a failure of the function. */
public final class ProblemException extends RuntimeException {

    private final transient Problem problem;
    private final transient Map<String, String> headers;

    /** Ends the request with {@code problem}. */
    public ProblemException(Problem problem) {
        this(problem, Map.of());
    }

    /** Ends the request with {@code problem} and the headers that its response needs. */
    public ProblemException(Problem problem, Map<String, String> headers) {
        super(problem.code());
        this.problem = problem;
        this.headers = headers;
    }

    /** The problem that the request ends with. */
    public Problem problem() {
        return problem;
    }

    /** The same problem with the other faults of the request. */
    ProblemException with(List<Fault> errors) {
        return new ProblemException(problem.with(errors), headers);
    }

    Response response() {
        return Response.of(problem).with(headers);
    }
}
