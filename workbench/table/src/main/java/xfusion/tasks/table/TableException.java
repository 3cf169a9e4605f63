package xfusion.tasks.table;

/** The engine or the table cannot be had; the message is one line for whoever started it. */
public final class TableException extends RuntimeException {

    private static final long serialVersionUID = 1;

    TableException(String message) {
        super(message);
    }

    TableException(String message, Throwable cause) {
        super(message, cause);
    }
}
