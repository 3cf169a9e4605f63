/** Deletes a task. Front door: {@link xfusion.tasks.deletetask.DeleteTaskHandler}. */
@NullMarked
package xfusion.tasks.deletetask;

import org.jspecify.annotations.NullMarked;
