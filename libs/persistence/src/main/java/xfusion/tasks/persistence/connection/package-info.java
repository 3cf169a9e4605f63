/**
 * The connection to DynamoDB: who is asked, how long, and how often.
 *
 * <p>Front door: {@link xfusion.tasks.persistence.connection.TableConnection}.
 */
@NullMarked
package xfusion.tasks.persistence.connection;

import org.jspecify.annotations.NullMarked;
