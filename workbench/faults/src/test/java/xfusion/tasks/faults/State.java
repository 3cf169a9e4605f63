package xfusion.tasks.faults;

/** A task at one version; {@code content} is what a replay compares. */
record State(String taskId, long version, String status, String updatedAt, String content) {}
