/**
 * Tasks as HTTP resources: their JSON, their entity tags and their problems.
 *
 * <p>Front door: {@link xfusion.tasks.api.TaskFunction}, which every function extends. A handler reads its request with
 * the input that is named after its operation, such as {@link xfusion.tasks.api.CreateTaskInput}, and answers with
 * {@link xfusion.tasks.api.TaskResponse}.
 */
@NullMarked
package xfusion.tasks.api;

import org.jspecify.annotations.NullMarked;
