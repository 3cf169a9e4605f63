package xfusion.tasks.local.authorizer;

/** A token is not taken; the fault is told to whoever sent it, and shows nothing of the token. */
final class BadToken extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String fault;

    BadToken(String fault) {
        super(fault);
        this.fault = fault;
    }

    String fault() {
        return fault;
    }
}
