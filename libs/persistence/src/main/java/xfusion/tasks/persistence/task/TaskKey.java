package xfusion.tasks.persistence.task;

/** Identifies a task for its owner; with another owner, the same id identifies nothing. */
public record TaskKey(Owner owner, TaskId taskId) {}
