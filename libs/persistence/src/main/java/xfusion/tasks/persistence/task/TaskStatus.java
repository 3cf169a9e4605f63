package xfusion.tasks.persistence.task;

/** How far a task is; any status may follow any. */
public enum TaskStatus implements Choice {
    PENDING("pending"),
    IN_PROGRESS("in-progress"),
    COMPLETED("completed"),
    CANCELLED("cancelled");

    private final String value;

    TaskStatus(String value) {
        this.value = value;
    }

    /**
     * The status called {@code value}.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static TaskStatus of(String value) {
        return Choice.of(TaskStatus.class, value);
    }

    @Override
    public String value() {
        return value;
    }
}
