package xfusion.tasks.persistence.task;

import java.time.Duration;
import java.time.Instant;

/** What is left of a deleted task, so that other devices learn of the deletion. DynamoDB removes it after a while. */
public record Tombstone(TaskKey key, Instant updatedAt, long version) implements TaskState {

    /** The status under which the table keeps a tombstone; no task has it. It sorts after every status of a task. */
    public static final String STATUS = "removed";

    /** How long a tombstone is kept: a week longer than a device may be away and still learn of every deletion. */
    public static final Duration LIFETIME = Duration.ofDays(97);
}
