/** The rules of the project: which module may use which, and that template, contract, code and events agree. */
@NullMarked
package xfusion.tasks.rules;

import org.jspecify.annotations.NullMarked;
