/** The functions in processes of their own, as Lambda runs them: what they log, what they make of any event, and SnapStart. */
@NullMarked
package xfusion.tasks.functions;

import org.jspecify.annotations.NullMarked;
