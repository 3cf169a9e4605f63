/** {@code GET /tasks/{taskId}}: shows a task. Front door: {@link xfusion.tasks.gettask.GetTaskHandler}. */
@NullMarked
package xfusion.tasks.gettask;

import org.jspecify.annotations.NullMarked;
