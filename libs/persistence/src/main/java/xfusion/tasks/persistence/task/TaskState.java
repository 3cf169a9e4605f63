package xfusion.tasks.persistence.task;

import java.time.Instant;

/** What the table holds under a task's id: a living task, or what is left of a deleted one. */
public sealed interface TaskState permits Task, Tombstone {

    /** The owner and the id. */
    TaskKey key();

    /** When it was last written; each version has a later time than the one before. */
    Instant updatedAt();

    /** 1 when a task is created, raised by one with each change; a deletion is a change. */
    long version();
}
