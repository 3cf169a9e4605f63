package xfusion.tasks.bench.cost;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What an app's traffic runs into, the lowest bound first.
 *
 * @param app whose mix of requests
 * @param calls what each uses
 * @param prices the published limits
 */
public record Bottlenecks(App app, Calls calls, Prices prices) {

    /** The default of template.yaml. */
    public static final double THROTTLE_RATE = 100;

    /**
     * A bound.
     *
     * @param what what bounds
     * @param bound as it is by default, in its own measure
     * @param each how much of that measure one request a second needs
     * @param setting what moves it
     */
    public record Bottleneck(String what, double bound, double each, String setting) {

        /** At how many requests a second it is reached. */
        public double rate() {
            return bound / each;
        }

        /** What so many requests a second need. */
        public double needed(double rate) {
            return rate * each;
        }
    }

    /** All bounds. */
    public List<Bottleneck> all() {
        return Stream.of(gateway(), lambda(), table())
                .flatMap(List::stream)
                .sorted(Comparator.comparingDouble(Bottleneck::rate))
                .toList();
    }

    /** Seconds that a billed call occupies a function, in the mean. */
    public double meanSeconds() {
        return app.meanMillis(calls, Packaging.MANAGED).orElseThrow() / 1000;
    }

    /** Seconds until Lambda lets the busiest function have so many requests a second, from none. */
    public double secondsToScale(double rate) {
        return Math.ceil(rate * app.largestShare() / prices.limit(Limit.Name.LAMBDA_SCALING_RATE)) * 10;
    }

    /** What the mean request asks of the table. */
    public Load mean() {
        return app.mean(calls);
    }

    private List<Bottleneck> gateway() {
        return List.of(
                new Bottleneck(
                        "`ThrottleRate` of the stage, requests/s", THROTTLE_RATE, 1, "`ThrottleRate`, `ThrottleBurst`"),
                new Bottleneck(
                        "API Gateway, requests/s of the account", limit(Limit.Name.API_RATE), 1, "quota, by request"));
    }

    private List<Bottleneck> lambda() {
        double concurrency = limit(Limit.Name.LAMBDA_CONCURRENCY);
        double rateEach = limit(Limit.Name.LAMBDA_RATE_EACH);
        return List.of(
                new Bottleneck(
                        "Lambda, calls at once",
                        concurrency,
                        meanSeconds(),
                        "quota *Concurrent executions*, by request"),
                new Bottleneck(
                        "Lambda, requests/s (%.0f for each of the concurrency quota)".formatted(rateEach),
                        concurrency * rateEach,
                        1,
                        "the same quota"));
    }

    private List<Bottleneck> table() {
        Load mean = mean();
        double busiestWrites = Math.max(mean.tableWrites(), mean.indexWrites());
        double busiestReads = Math.max(mean.tableReads(), mean.indexReads());
        return List.of(
                new Bottleneck(
                        "`MaxCapacity` where provisioned, units/s, busiest of table and index",
                        Capacity.MOST,
                        Math.max(busiestWrites, busiestReads),
                        "`MaxCapacity`, 1.43 times that (scaling keeps 70 % in use); or `Capacity=on-demand`"),
                new Bottleneck(
                        "DynamoDB, a new table's writes/s, busiest of table and index",
                        limit(Limit.Name.NEW_TABLE_WRITES),
                        busiestWrites,
                        "grows by itself with use; or warm throughput, set ahead"),
                new Bottleneck(
                        "DynamoDB, a new table's reads/s, busiest of table and index",
                        limit(Limit.Name.NEW_TABLE_READS),
                        busiestReads,
                        "grows by itself with use; or warm throughput, set ahead"),
                new Bottleneck(
                        "DynamoDB, writes/s of a table, its index counted with it",
                        limit(Limit.Name.TABLE_UNITS),
                        mean.writes(),
                        "quota, by request"),
                new Bottleneck(
                        "DynamoDB, reads/s of a table, its index counted with it",
                        limit(Limit.Name.TABLE_UNITS),
                        mean.reads(),
                        "quota, by request"));
    }

    private double limit(Limit.Name name) {
        return prices.limit(name);
    }
}
