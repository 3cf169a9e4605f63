/** {@code GET /tasks}: lists tasks, page by page. Front door: {@link xfusion.tasks.listtasks.ListTasksHandler}. */
@NullMarked
package xfusion.tasks.listtasks;

import org.jspecify.annotations.NullMarked;
