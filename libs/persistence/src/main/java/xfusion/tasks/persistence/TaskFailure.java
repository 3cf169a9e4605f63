package xfusion.tasks.persistence;

import org.jspecify.annotations.Nullable;

/** Why something could not be done with a task; whoever tells the caller knows every kind. */
public abstract sealed class TaskFailure extends RuntimeException
        permits TaskExists, TaskNotFound, VersionMismatch, InvalidCursor, TableUnavailable {

    TaskFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
