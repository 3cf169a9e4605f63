/**
 * Pages beside the API, for whoever develops with it: what is here, a reference to try, and the tasks. They are never deployed.
 * Front door: {@link xfusion.tasks.local.pages.Pages}.
 */
@NullMarked
package xfusion.tasks.local.pages;

import org.jspecify.annotations.NullMarked;
