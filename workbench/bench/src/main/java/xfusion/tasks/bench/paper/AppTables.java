package xfusion.tasks.bench.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import xfusion.tasks.bench.cost.App;
import xfusion.tasks.bench.cost.Calls;
import xfusion.tasks.bench.cost.Capacity;
import xfusion.tasks.bench.cost.Item;
import xfusion.tasks.bench.cost.Packaging;
import xfusion.tasks.bench.cost.Prices;
import xfusion.tasks.bench.cost.Quantities;
import xfusion.tasks.bench.figures.Operation;
import xfusion.tasks.bench.report.Cell;
import xfusion.tasks.bench.report.Table;

/** What an app costs in a month. */
record AppTables(App app, Calls calls, Prices prices) {

    private record Column(String name, Quantities used) {}

    Table users() {
        var table = new Table("What each user does on a day", "", "times a day");
        app.callsEach().forEach((operation, times) -> table.row(Cell.of(operation), String.valueOf(times)));
        table.row("together", Cell.number("%.0f", app.callsEachDay()));
        return table;
    }

    /** Each cell at list price, and what is left of it after what is free. */
    Table month() {
        List<Column> columns = columns();
        List<String> header = new ArrayList<>(List.of("a month, US dollars"));
        columns.forEach(column -> header.add(column.name()));
        var table = new Table("An app", header.toArray(String[]::new));
        for (Share share : shares()) {
            row(table, share.name(), columns.stream().map(column -> share.in(column.used())));
        }
        row(table, "**together**", columns.stream().map(Column::used));
        return table;
    }

    /** Of the app's month, what the usual way is there for. */
    Table besideUsual() {
        var table = new Table(
                "Creates and gets of the app",
                "",
                "ms billed of a create",
                "of a get",
                "GB-seconds",
                "Lambda time",
                "all");
        for (Packaging packaging : Packaging.values()) {
            creates(packaging)
                    .ifPresent(used -> table.row(
                            packaging.words(),
                            millis(packaging, Operation.CREATE),
                            millis(packaging, Operation.GET),
                            Cell.number("%,.0f", used.of(Item.LAMBDA_GB_SECOND)),
                            Cell.number("%.2f", prices.dollars(Item.LAMBDA_GB_SECOND, used.of(Item.LAMBDA_GB_SECOND))),
                            Cell.number("%.2f", prices.dollars(used))));
        }
        return table;
    }

    String capacity() {
        Capacity peak = Capacity.under(app.peakLoad(calls));
        return Cell.number(
                "The mean is %.2f requests a second; at %.0f times that, with 70 %% in use, the table needs %.0f write and"
                        + " %.0f read\nunits, its index %.0f and %.0f, which is %s the template's `MaxCapacity` of %.0f.",
                app.requestsPerSecond(),
                app.peak(),
                peak.tableWrites(),
                peak.tableReads(),
                peak.indexWrites(),
                peak.indexReads(),
                peak.fits() ? "within" : "beyond",
                Capacity.MOST);
    }

    /** The pool of users, which the table of the month leaves out. */
    String pool() {
        var users = new Quantities(Map.of(Item.MONTHLY_USER, (double) app.monthlyUsers()));
        return Cell.number(
                "%,d monthly users in the stack's own pool: **%.2f** a month.",
                app.monthlyUsers(), prices.dollarsAfterFree(users));
    }

    String idle() {
        Quantities held = Capacity.IDLE.held();
        return Cell.number(
                "on demand nothing; provisioned %.2f a month for 10 write and 10 read units, %.2f after what is free.",
                prices.dollars(held), prices.dollarsAfterFree(held));
    }

    private Optional<Quantities> creates(Packaging packaging) {
        return Stream.of(Operation.CREATE, Operation.GET)
                .map(operation -> calls.of(packaging, operation).map(call -> call.times(app.month(operation))))
                .reduce(
                        Optional.of(new Quantities(Map.of())),
                        (sum, each) -> sum.flatMap(before -> each.map(before::plus)));
    }

    private String millis(Packaging packaging, Operation operation) {
        return Cell.number("%.1f", calls.millis(packaging, operation).orElseThrow());
    }

    private List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        Capacity capacity = Capacity.under(app.peakLoad(calls));
        for (Packaging packaging : List.of(Packaging.MANAGED, Packaging.AOT)) {
            app.month(calls, packaging).ifPresent(month -> {
                columns.add(new Column(packaging.words() + ", on demand", month));
                columns.add(new Column(packaging.words() + ", provisioned", app.provisioned(month, capacity)));
            });
        }
        return columns;
    }

    private void row(Table table, String name, Stream<Quantities> each) {
        List<String> cells = new ArrayList<>(List.of(name));
        each.forEach(
                used -> cells.add(Cell.number("%.2f (%.2f)", prices.dollars(used), prices.dollarsAfterFree(used))));
        table.row(cells.toArray(String[]::new));
    }

    private static List<Share> shares() {
        return Stream.concat(Share.OF_A_CALL.stream(), Stream.of(Share.STORED)).toList();
    }
}
