package xfusion.tasks.http;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Where failures come from: the types of one and of its causes, and their places in the code. */
final class Trace {

    private static final int FRAMES = 12;
    private static final int CAUSES = 5;

    private Trace() {}

    /** No messages: a message may repeat what a caller has written. */
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
