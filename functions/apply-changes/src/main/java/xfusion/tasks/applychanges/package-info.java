/** Carries out several operations. Front door: {@link xfusion.tasks.applychanges.ApplyChangesHandler}. */
@NullMarked
package xfusion.tasks.applychanges;

import org.jspecify.annotations.NullMarked;
