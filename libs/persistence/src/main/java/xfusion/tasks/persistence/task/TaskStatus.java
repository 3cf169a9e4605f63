package xfusion.tasks.persistence.task;

/** A status: {@code pending}, {@code in-progress}, {@code completed} or {@code cancelled}; any may follow any other. */
public enum TaskStatus implements Choice {
    PENDING,
    IN_PROGRESS,
    COMPLETED,
    CANCELLED;

    /** The status called {@code value}; throws an {@link IllegalArgumentException} if there is none. */
    public static TaskStatus of(String value) {
        return Choice.of(values(), value);
    }
}
