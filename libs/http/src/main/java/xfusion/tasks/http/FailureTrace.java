package xfusion.tasks.http;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The trace of a failure: its type, the types of its causes, and their stack traces. */
final class FailureTrace {

    private static final int FRAMES = 12;
    private static final int CAUSES = 5;

    private FailureTrace() {}

    /** Leaves out the messages, which may repeat what a caller has sent. */
    static List<String> of(Throwable failure) {
        List<String> trace = new ArrayList<>();
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < CAUSES; depth++) {
            trace.add((depth == 0 ? "" : "caused by ") + cause.getClass().getName());
            Arrays.stream(cause.getStackTrace())
                    .limit(FRAMES)
                    .map(StackTraceElement::toString)
                    .forEach(trace::add);
            cause = cause.getCause();
        }
        return trace;
    }
}
