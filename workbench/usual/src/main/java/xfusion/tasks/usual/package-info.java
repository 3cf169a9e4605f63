/**
 * Create and get, made the way AWS's guides for Java, Lambda and DynamoDB show it, by someone who has read them: the
 * client built once, a bean under the Enhanced Client, Jackson for the bodies, defaults for everything else. Front doors:
 * {@link xfusion.tasks.usual.CreateTaskHandler} and {@link xfusion.tasks.usual.GetTaskHandler}.
 */
@NullMarked
package xfusion.tasks.usual;

import org.jspecify.annotations.NullMarked;
