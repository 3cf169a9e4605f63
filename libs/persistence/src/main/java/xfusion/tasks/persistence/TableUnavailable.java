package xfusion.tasks.persistence;

import org.jspecify.annotations.Nullable;

/** The table did not answer as it should, in time; whether a write was done is not known. */
public final class TableUnavailable extends TaskFailure {

    private final String operation;

    TableUnavailable(String operation, String reason, @Nullable Throwable cause) {
        super("%s: %s".formatted(operation, reason), cause);
        this.operation = operation;
    }

    /** What was asked of the table: {@code PutItem}, ... */
    public String operation() {
        return operation;
    }
}
