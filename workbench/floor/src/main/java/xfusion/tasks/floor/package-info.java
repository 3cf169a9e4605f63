/**
 * The least that a function can be: what the runtime alone takes to start and answer.
 * Front door: {@link xfusion.tasks.floor.FloorHandler}.
 */
@NullMarked
package xfusion.tasks.floor;

import org.jspecify.annotations.NullMarked;
