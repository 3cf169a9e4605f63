/**
 * The connection to DynamoDB: endpoint, credentials, timeouts and retries.
 *
 * <p>Front door: {@link xfusion.tasks.persistence.connection.TableConnection}.
 */
@NullMarked
package xfusion.tasks.persistence.connection;

import org.jspecify.annotations.NullMarked;
