package xfusion.tasks.bench;

import java.util.Locale;

/** What functions are asked to do. */
enum MeasuredOperation {
    CREATE("CreateTask", 201),
    GET("GetTask", 200);

    private final String stem;
    private final int status;

    MeasuredOperation(String stem, int status) {
        this.stem = stem;
        this.status = status;
    }

    /** What the names of its function and of its handler begin with. */
    String stem() {
        return stem;
    }

    /** The status of the right answer. */
    int status() {
        return status;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
