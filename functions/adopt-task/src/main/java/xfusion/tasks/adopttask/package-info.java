/** Makes tasks of items that were put by hand. Front door: {@link xfusion.tasks.adopttask.AdoptTaskHandler}. */
@NullMarked
package xfusion.tasks.adopttask;

import org.jspecify.annotations.NullMarked;
