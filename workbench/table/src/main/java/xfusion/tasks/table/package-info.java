/**
 * The tasks table in a real DynamoDB engine on this machine. The front door for tests is
 * {@link xfusion.tasks.table.TestTable}; {@link xfusion.tasks.table.DynamoDbLocal} is the engine,
 * {@link xfusion.tasks.table.CreateTable} creates the table in it as the template says.
 */
@NullMarked
package xfusion.tasks.table;

import org.jspecify.annotations.NullMarked;
