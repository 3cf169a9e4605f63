/**
 * Tasks and the values that they consist of: immutable, and independent of DynamoDB.
 *
 * <p>Front door: {@link xfusion.tasks.persistence.task.Task}.
 */
@NullMarked
package xfusion.tasks.persistence.task;

import org.jspecify.annotations.NullMarked;
