/** Fuzz tests of how requests are read, in the package of what they look into. */
@NullMarked
package xfusion.tasks.http;

import org.jspecify.annotations.NullMarked;
