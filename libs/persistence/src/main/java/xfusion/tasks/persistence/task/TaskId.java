package xfusion.tasks.persistence.task;

import java.util.regex.Pattern;

/**
 * What a task is called: the table's partition key {@code taskId}, a String. Case counts.
 *
 * @param value 1 to 64 of {@code A-Z a-z 0-9 - _}
 */
public record TaskId(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    /** @throws IllegalArgumentException if {@code value} has another form */
    public TaskId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("must be 1 to 64 of A-Z a-z 0-9 - _");
        }
    }
}
