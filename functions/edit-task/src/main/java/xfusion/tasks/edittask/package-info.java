/** Edits a task. Front door: {@link xfusion.tasks.edittask.EditTaskHandler}. */
@NullMarked
package xfusion.tasks.edittask;

import org.jspecify.annotations.NullMarked;
