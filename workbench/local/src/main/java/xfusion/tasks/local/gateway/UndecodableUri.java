package xfusion.tasks.local.gateway;

/** A percent sign in a URI encodes nothing. */
final class UndecodableUri extends RuntimeException {

    private static final long serialVersionUID = 1;

    UndecodableUri(IllegalArgumentException cause) {
        super(cause);
    }
}
