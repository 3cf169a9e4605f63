package xfusion.tasks.faults.history;

/**
 * A task at one version.
 *
 * @param taskId which task
 * @param version which version
 * @param status its status
 * @param updatedAt when the version was made
 * @param content what a replay compares
 */
public record State(String taskId, long version, String status, String updatedAt, String content) {}
