package xfusion.tasks.persistence.task;

/** How much a task matters: {@code low}, {@code normal} or {@code high}. */
public enum Priority implements Choice {
    LOW,
    NORMAL,
    HIGH;

    /** The priority called {@code value}; an {@link IllegalArgumentException} names all if there is none. */
    public static Priority of(String value) {
        return Choice.of(values(), value);
    }
}
