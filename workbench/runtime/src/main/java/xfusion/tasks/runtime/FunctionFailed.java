package xfusion.tasks.runtime;

/** A function's process has not done what Lambda expects of it. */
public final class FunctionFailed extends RuntimeException {

    private static final long serialVersionUID = 1;

    FunctionFailed(String message) {
        super(message);
    }

    FunctionFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
