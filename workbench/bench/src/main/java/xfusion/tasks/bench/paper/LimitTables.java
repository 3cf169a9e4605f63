package xfusion.tasks.bench.paper;

import xfusion.tasks.bench.cost.Bottlenecks;
import xfusion.tasks.bench.cost.Bottlenecks.Bottleneck;
import xfusion.tasks.bench.cost.Limit;
import xfusion.tasks.bench.cost.Load;
import xfusion.tasks.bench.cost.Prices;
import xfusion.tasks.bench.figures.Figures;
import xfusion.tasks.bench.figures.Operation;
import xfusion.tasks.bench.figures.Units;
import xfusion.tasks.bench.report.Cell;
import xfusion.tasks.bench.report.Table;

/** What traffic runs into, and where one user does. */
record LimitTables(Bottlenecks bottlenecks, Figures figures, Prices prices) {

    private static final double SOME = 1_000;
    private static final double MANY = 100_000;

    Table table() {
        var table = new Table(
                "Bounds",
                "",
                "as it is",
                "reached at requests/s",
                "needed at 1,000/s",
                "needed at 100,000/s",
                "what moves it");
        for (Bottleneck each : bottlenecks.all()) {
            table.row(
                    each.what(),
                    Cell.number("%,.0f", each.bound()),
                    Cell.number("%,.0f", each.rate()),
                    needed(each, SOME),
                    needed(each, MANY),
                    each.setting());
        }
        return table;
    }

    /** A request is the app's mean one. */
    String mean() {
        Load mean = bottlenecks.mean();
        return Cell.number(
                "The mean request of the app above writes %.2f units to the table and %.2f to its index, reads %.2f and %.2f,"
                        + " and\noccupies a function for %.1f ms. From none, Lambda lets the busiest function have its part of"
                        + " 1,000 requests a second\nwithin %.0f s, of 100,000 within %.0f s.",
                mean.tableWrites(),
                mean.indexWrites(),
                mean.tableReads(),
                mean.indexReads(),
                bottlenecks.meanSeconds() * 1000,
                bottlenecks.secondsToScale(SOME),
                bottlenecks.secondsToScale(MANY));
    }

    Table partitions() {
        var table = new Table("One partition", "", "units each", "at most a second");
        double writes = prices.limit(Limit.Name.PARTITION_WRITES);
        double reads = prices.limit(Limit.Name.PARTITION_READS);
        partition(table, "changes of one owner's tasks (index)", units(Operation.CHANGE, 0) - 1, writes);
        partition(table, "creates of one owner (index)", units(Operation.CREATE, 0) - 1, writes);
        partition(table, "lists of 50 of one owner (index)", units(Operation.LIST, 50), reads);
        partition(table, "changes of one task (table)", 1, writes);
        partition(table, "gets of one task (table)", units(Operation.GET, 0), reads);
        return table;
    }

    private static void partition(Table table, String what, double units, double most) {
        table.row(what, Cell.number("%.1f", units), Cell.number("%,.0f", most / units));
    }

    private double units(Operation operation, int page) {
        return figures.units().stream()
                .filter(units -> units.operation() == operation && units.page() == page)
                .mapToDouble(Units::units)
                .max()
                .orElseThrow();
    }

    private static String needed(Bottleneck bottleneck, double rate) {
        double needed = bottleneck.needed(rate);
        return Cell.number(needed > bottleneck.bound() ? "**%,.0f**" : "%,.0f", Math.ceil(needed));
    }
}
