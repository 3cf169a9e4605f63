package xfusion.tasks.persistence;

/** A cursor is broken, or was given out to another owner or for another filter. */
public final class InvalidCursor extends TaskFailure {

    InvalidCursor() {
        super("The cursor is not one of this list", null);
    }
}
