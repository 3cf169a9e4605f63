package xfusion.tasks.bench.cost;

import java.util.Map;
import java.util.stream.DoubleStream;

/**
 * Provisioned capacity: units that are held every second of a month, used or not.
 *
 * @param tableWrites of the table
 * @param indexWrites of its index
 * @param tableReads of the table
 * @param indexReads of its index
 */
public record Capacity(double tableWrites, double indexWrites, double tableReads, double indexReads) {

    /** Where template.yaml begins, table and index each way. */
    public static final double LEAST = 5;

    /** Where it lets scaling stop by default. */
    public static final double MOST = 12;

    /** How much of it is used when scaling adds more. */
    static final double USE = 0.7;

    private static final double HOURS = 730;
    private static final double SECONDS_AN_HOUR = 3600;

    /** What an idle stack holds. */
    public static final Capacity IDLE = new Capacity(LEAST, LEAST, LEAST, LEAST);

    /** What scaling would hold under a load. */
    public static Capacity under(Load load) {
        return new Capacity(
                scaled(load.tableWrites()),
                scaled(load.indexWrites()),
                scaled(load.tableReads()),
                scaled(load.indexReads()));
    }

    /** Whether template.yaml's default lets it grow so far. */
    public boolean fits() {
        return DoubleStream.of(tableWrites, indexWrites, tableReads, indexReads)
                        .max()
                        .orElse(0)
                <= MOST;
    }

    /** Held for a month. */
    public Quantities held() {
        return new Quantities(Map.of(
                Item.WRITE_CAPACITY_HOUR, (tableWrites + indexWrites) * HOURS,
                Item.READ_CAPACITY_HOUR, (tableReads + indexReads) * HOURS));
    }

    /** The same use where capacity is held for it, as much of it in use as scaling aims at. */
    public static Quantities inPlaceOfUnits(Quantities used) {
        return used.with(Item.WRITE_UNIT, 0)
                .with(Item.READ_UNIT, 0)
                .with(Item.WRITE_CAPACITY_HOUR, used.of(Item.WRITE_UNIT) / SECONDS_AN_HOUR / USE)
                .with(Item.READ_CAPACITY_HOUR, used.of(Item.READ_UNIT) / SECONDS_AN_HOUR / USE);
    }

    static double needed(double units) {
        return Math.ceil(units / USE);
    }

    private static double scaled(double units) {
        return Math.max(LEAST, needed(units));
    }
}
