package xfusion.tasks.persistence.task;

/** How far a task is: {@code pending}, {@code in-progress}, {@code completed} or {@code cancelled}; any may follow any. */
public enum TaskStatus implements Choice {
    PENDING,
    IN_PROGRESS,
    COMPLETED,
    CANCELLED;

    /** The status called {@code value}; an {@link IllegalArgumentException} names all if there is none. */
    public static TaskStatus of(String value) {
        return Choice.of(values(), value);
    }
}
