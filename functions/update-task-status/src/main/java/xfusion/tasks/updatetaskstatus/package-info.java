/** Moves a task to another status. Front door: {@link xfusion.tasks.updatetaskstatus.UpdateTaskStatusHandler}. */
@NullMarked
package xfusion.tasks.updatetaskstatus;

import org.jspecify.annotations.NullMarked;
