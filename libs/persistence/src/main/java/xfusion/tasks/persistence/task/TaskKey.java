package xfusion.tasks.persistence.task;

/** A task as its owner names it; under another owner the same id names nothing. */
public record TaskKey(Owner owner, TaskId taskId) {}
