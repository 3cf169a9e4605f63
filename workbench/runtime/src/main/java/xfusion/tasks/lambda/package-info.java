/**
 * Calls a handler as Lambda does: an event as JSON in, an answer as JSON out, by the function's own serializer.
 *
 * <p>Front door: {@link xfusion.tasks.lambda.InvokedFunction}.
 */
@NullMarked
package xfusion.tasks.lambda;

import org.jspecify.annotations.NullMarked;
