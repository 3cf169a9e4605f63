package xfusion.tasks.http;

import java.util.List;
import java.util.Map;

/** Ends a request with a problem; it is an answer, not a fault of ours. */
public final class ProblemException extends RuntimeException {

    private final transient Problem problem;
    private final transient Map<String, String> headers;

    /** Ends the request with {@code problem}. */
    public ProblemException(Problem problem) {
        this(problem, Map.of());
    }

    /** Ends the request with {@code problem}, and with headers that its answer needs. */
    public ProblemException(Problem problem, Map<String, String> headers) {
        super(problem.code());
        this.problem = problem;
        this.headers = headers;
    }

    /** The same, with what else is wrong with the request. */
    ProblemException with(List<Fault> errors) {
        return new ProblemException(problem.with(errors), headers);
    }

    Response response() {
        return Response.of(problem).with(headers);
    }
}
