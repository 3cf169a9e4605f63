package xfusion.tasks.bench.cost;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import xfusion.tasks.bench.figures.Operation;

/**
 * An app and its users.
 *
 * @param users how many use it on a day
 * @param monthlyUsers how many use it in a month
 * @param callsEach what each of them does on a day
 * @param tasksEach how many tasks each of them has
 * @param peak how many times the mean the busiest minutes are
 */
public record App(int users, int monthlyUsers, SequencedMap<Operation, Integer> callsEach, int tasksEach, double peak) {

    /** The one of docs/cost.md. */
    public static App ofTenThousand() {
        var calls = new LinkedHashMap<Operation, Integer>();
        calls.put(Operation.LIST, 4);
        calls.put(Operation.GET, 2);
        calls.put(Operation.CREATE, 2);
        calls.put(Operation.CHANGE, 3);
        return new App(10_000, 25_000, calls, 200, 5);
    }

    /** A month has so many days and hours. */
    public static final double DAYS = 365 / 12.0;

    private static final double SECONDS_A_DAY = 86_400;

    /** A GB of DynamoDB's is this. */
    private static final double GIGABYTE = 1e9;

    /** What DynamoDB adds to each item's own bytes, for storage. */
    private static final double BYTES_AROUND = 100;

    /** All that is used in a month with on-demand capacity; empty where a time was not measured. */
    public Optional<Quantities> month(Calls calls, Packaging packaging) {
        Optional<Quantities> sum = Optional.of(Quantities.NOTHING);
        for (Map.Entry<Operation, Integer> each : callsEach.entrySet()) {
            double number = month(each.getKey());
            sum = sum.flatMap(
                    before -> calls.of(packaging, each.getKey()).map(call -> before.plus(call.times(number))));
        }
        return sum.map(used -> used.plus(stored(calls)));
    }

    /** How many calls of an operation there are in a month. */
    public double month(Operation operation) {
        return callsEach.getOrDefault(operation, 0) * users * DAYS;
    }

    /** The same with provisioned capacity instead. */
    public Quantities provisioned(Quantities month, Capacity capacity) {
        return month.with(Item.WRITE_UNIT, 0).with(Item.READ_UNIT, 0).plus(capacity.held());
    }

    /** How many requests come in a second, in the mean. */
    public double requestsPerSecond() {
        return callsEachDay() * users / SECONDS_A_DAY;
    }

    /** What the app asks of the table in a second, in its busiest minutes. */
    public Load peakLoad(Calls calls) {
        return mean(calls).times(requestsPerSecond() * peak);
    }

    /** What the mean request of the app asks of the table. */
    Load mean(Calls calls) {
        Load sum = Load.NONE;
        for (Map.Entry<Operation, Integer> each : callsEach.entrySet()) {
            sum = sum.plus(calls.load(Packaging.MANAGED, each.getKey()).times(each.getValue()));
        }
        return sum.times(1 / callsEachDay());
    }

    /** How long the mean request of the app is billed. */
    Optional<Double> meanMillis(Calls calls, Packaging packaging) {
        Optional<Double> sum = Optional.of(0.0);
        for (Map.Entry<Operation, Integer> each : callsEach.entrySet()) {
            sum = sum.flatMap(
                    before -> calls.millis(packaging, each.getKey()).map(millis -> before + millis * each.getValue()));
        }
        return sum.map(millis -> millis / callsEachDay());
    }

    /** Which part of the requests the most frequent operation is. */
    double largestShare() {
        return callsEach.values().stream().mapToInt(Integer::intValue).max().orElse(0) / callsEachDay();
    }

    /** How many requests one user makes on a day. */
    public double callsEachDay() {
        return callsEach.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How large the table is; its index is as large again. */
    public double tableGigabytes(Calls calls) {
        int page = calls.assumptions().pageSize();
        double task = (double) Load.page(calls.figures(), page).bytes() / page;
        return (double) users * tasksEach * (task + BYTES_AROUND) / GIGABYTE;
    }

    private Quantities stored(Calls calls) {
        double table = tableGigabytes(calls);
        return new Quantities(Map.of(Item.TABLE_GB_MONTH, 2 * table, Item.BACKUP_GB_MONTH, table));
    }
}
