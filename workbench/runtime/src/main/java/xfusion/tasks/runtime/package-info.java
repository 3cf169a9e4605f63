/**
 * Functions as Lambda runs them: in a process of their own, under the real runtime interface client, which is served here
 * by a stand-in for Lambda's Runtime API. Front door: {@link xfusion.tasks.runtime.FunctionProcess}.
 */
@NullMarked
package xfusion.tasks.runtime;

import org.jspecify.annotations.NullMarked;
