package xfusion.tasks.local.gateway;

/** A function's answer that API Gateway would not understand. */
final class InvalidAnswer extends RuntimeException {

    private static final long serialVersionUID = 1;

    InvalidAnswer(String message) {
        super(message);
    }

    InvalidAnswer(String message, Throwable cause) {
        super(message, cause);
    }
}
