package xfusion.tasks.persistence.task;

/** How much a task matters. */
public enum Priority implements Choice {
    LOW("low"),
    NORMAL("normal"),
    HIGH("high");

    private final String value;

    Priority(String value) {
        this.value = value;
    }

    /**
     * The priority called {@code value}.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Priority of(String value) {
        return Choice.of(Priority.class, value);
    }

    @Override
    public String value() {
        return value;
    }
}
