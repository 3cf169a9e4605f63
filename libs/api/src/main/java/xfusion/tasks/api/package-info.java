/**
 * Tasks as HTTP resources: their JSON, their entity tags and their problems.
 *
 * <p>Front door: {@link xfusion.tasks.api.TaskFunction}, which every function extends. A handler reads its request with
 * {@link xfusion.tasks.api.CreateTaskInput}, {@link xfusion.tasks.api.GetTaskInput}, {@link xfusion.tasks.api.ListTasksInput}
 * or {@link xfusion.tasks.api.UpdateTaskStatusInput}, and answers with {@link xfusion.tasks.api.TaskResponse}.
 */
@NullMarked
package xfusion.tasks.api;

import org.jspecify.annotations.NullMarked;
