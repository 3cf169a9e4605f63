package xfusion.tasks.bench.figures;

/**
 * What a handler adds to the call that it makes of the table, once it is warm: both measured in one JVM, by turns.
 *
 * @param contender whose handler
 * @param operation what it is asked for
 * @param handler from an event's JSON to the answer's JSON
 * @param client the same request to the table by the handler's own client, and nothing around it
 */
public record WarmPath(Contender contender, Operation operation, Latency handler, Latency client) {

    /**
     * How long calls take.
     *
     * @param batchMillis the median call of each batch
     * @param percentileMillis of all calls together: the 1st to the 100th percentile
     */
    public record Latency(Samples batchMillis, Samples percentileMillis) {

        /** What so many of a hundred calls do not exceed, 1 to 100. */
        public double percentile(int percent) {
            return percentileMillis.values().get(percent - 1);
        }
    }
}
