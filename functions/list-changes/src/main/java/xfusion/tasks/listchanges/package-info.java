/** Lists what has changed. Front door: {@link xfusion.tasks.listchanges.ListChangesHandler}. */
@NullMarked
package xfusion.tasks.listchanges;

import org.jspecify.annotations.NullMarked;
