package xfusion.tasks.aot;

/** A function cannot be packed; the message says why. */
public final class PackingFailed extends RuntimeException {

    private static final long serialVersionUID = 1;

    PackingFailed(String message) {
        super(message);
    }
}
