/**
 * The rules that hold the parts together: which may use which, and that template, contract, code and events say the
 * same. They read the other modules and are read by none; {@link xfusion.tasks.rules.Stem} is what they go by.
 */
@NullMarked
package xfusion.tasks.rules;

import org.jspecify.annotations.NullMarked;
