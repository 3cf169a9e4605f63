/**
 * Tasks as HTTP resources: their JSON, their entity tags, and the problems there can be with them.
 *
 * <p>Front door: {@link xfusion.tasks.api.TaskFunction}, which every function extends. A handler reads its input by
 * {@link xfusion.tasks.api.NewTaskBody}, {@link xfusion.tasks.api.NewStatusBody}, {@link xfusion.tasks.api.TaskPath},
 * {@link xfusion.tasks.api.ListParameters} and {@link xfusion.tasks.api.ExpectedVersions}, and answers by
 * {@link xfusion.tasks.api.TaskResponse}.
 */
@NullMarked
package xfusion.tasks.api;

import org.jspecify.annotations.NullMarked;
