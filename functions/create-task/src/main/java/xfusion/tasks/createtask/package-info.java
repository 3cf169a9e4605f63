/** {@code POST /tasks}: creates a task. Front door: {@link xfusion.tasks.createtask.CreateTaskHandler}. */
@NullMarked
package xfusion.tasks.createtask;

import org.jspecify.annotations.NullMarked;
