package xfusion.tasks.persistence.task;

/** The priority of a task: {@code low}, {@code normal} or {@code high}. */
public enum Priority implements Choice {
    LOW,
    NORMAL,
    HIGH;

    /** The priority called {@code value}; throws an {@link IllegalArgumentException} if there is none. */
    public static Priority of(String value) {
        return Choice.of(values(), value);
    }
}
