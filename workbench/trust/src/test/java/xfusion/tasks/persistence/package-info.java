/** Fuzz tests of cursors and sync tokens, in the package of what they look into. */
@NullMarked
package xfusion.tasks.persistence;

import org.jspecify.annotations.NullMarked;
