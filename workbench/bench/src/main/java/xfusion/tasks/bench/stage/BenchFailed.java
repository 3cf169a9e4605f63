package xfusion.tasks.bench.stage;

/** Something went otherwise than what was to be measured; its figures would mean nothing. */
public final class BenchFailed extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** A failure that says what went wrong. */
    public BenchFailed(String message) {
        super(message);
    }

    /** A failure that says what went wrong, and why. */
    public BenchFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
