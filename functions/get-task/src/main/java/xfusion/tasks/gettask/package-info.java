/** {@code GET /tasks/{taskId}}: returns a task. Front door: {@link xfusion.tasks.gettask.GetTaskHandler}. */
@NullMarked
package xfusion.tasks.gettask;

import org.jspecify.annotations.NullMarked;
