/** {@code POST /tasks}: creates a task; the same request again finds it created. Front door: {@link xfusion.tasks.createtask.CreateTaskHandler}. */
@NullMarked
package xfusion.tasks.createtask;

import org.jspecify.annotations.NullMarked;
