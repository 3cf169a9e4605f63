/**
 * Tasks as HTTP resources: their JSON, their entity tags, and the problems there can be with them.
 *
 * <p>Front door: {@link xfusion.tasks.api.TaskFunction}, which every function extends. A handler reads its request by
 * {@link xfusion.tasks.api.NewTaskBody}, {@link xfusion.tasks.api.TaskLookup}, {@link xfusion.tasks.api.ListParameters} or
 * {@link xfusion.tasks.api.StatusUpdate}, and answers by {@link xfusion.tasks.api.TaskResponse}.
 */
@NullMarked
package xfusion.tasks.api;

import org.jspecify.annotations.NullMarked;
