package xfusion.tasks.bench.cost;

/**
 * A published limit of AWS, as an account has it by default.
 *
 * @param name which
 * @param what the same in words
 * @param value how much
 * @param source where it was read
 */
public record Limit(Name name, String what, double value, String source) {

    /** Which limit. */
    public enum Name {
        API_RATE,
        LAMBDA_CONCURRENCY,
        LAMBDA_RATE_EACH,
        LAMBDA_SCALING_RATE,
        TABLE_UNITS,
        NEW_TABLE_WRITES,
        NEW_TABLE_READS,
        PARTITION_WRITES,
        PARTITION_READS
    }
}
