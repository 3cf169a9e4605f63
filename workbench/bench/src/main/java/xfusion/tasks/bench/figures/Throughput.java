package xfusion.tasks.bench.figures;

/**
 * How many calls one handler answers, alone and under many threads.
 *
 * @param contender whose handler
 * @param operation what it is asked for
 * @param threads how many the many are
 * @param handler from an event's JSON to the answer's JSON
 * @param client the same request to the table by the handler's own client, and nothing around it
 */
public record Throughput(Contender contender, Operation operation, int threads, Load handler, Load client) {

    /**
     * Calls in a second.
     *
     * @param oneThreadPerSecond by one thread
     * @param manyThreadsPerSecond by many at once
     */
    public record Load(Samples oneThreadPerSecond, Samples manyThreadsPerSecond) {

        /** What many threads get done, as a multiple of what one does. */
        public double gain() {
            return manyThreadsPerSecond.ratioTo(oneThreadPerSecond);
        }
    }
}
