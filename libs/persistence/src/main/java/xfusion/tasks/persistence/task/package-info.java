/**
 * Tasks and what they are made of: values that cannot be wrong, and that know nothing of DynamoDB.
 *
 * <p>Front door: {@link xfusion.tasks.persistence.task.Task}.
 */
@NullMarked
package xfusion.tasks.persistence.task;

import org.jspecify.annotations.NullMarked;
