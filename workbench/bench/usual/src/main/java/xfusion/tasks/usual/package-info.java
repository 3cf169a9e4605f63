/**
 * Create and get as AWS's guides for Java, Lambda and DynamoDB show them: the client built once, a bean under the Enhanced
 * Client, Jackson for the bodies, defaults for everything else. Front doors: its two handlers.
 */
@NullMarked
package xfusion.tasks.usual;

import org.jspecify.annotations.NullMarked;
