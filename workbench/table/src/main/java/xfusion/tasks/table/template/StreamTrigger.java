package xfusion.tasks.table.template;

import java.util.List;

/**
 * A function that the table's stream calls.
 *
 * @param filters patterns as JSON, one of which a record must match; none if all records count
 * @param batchSize how many records it gets at once
 */
public record StreamTrigger(LambdaFunction function, List<String> filters, int batchSize) {}
