package xfusion.tasks.bench.paper;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import xfusion.tasks.bench.cost.Calls;
import xfusion.tasks.bench.cost.Capacity;
import xfusion.tasks.bench.cost.Packaging;
import xfusion.tasks.bench.cost.Prices;
import xfusion.tasks.bench.cost.Quantities;
import xfusion.tasks.bench.figures.Contender;
import xfusion.tasks.bench.figures.Operation;
import xfusion.tasks.bench.report.Cell;
import xfusion.tasks.bench.report.Table;

/** What a million calls cost, operation by operation, and of what that is made. */
record MillionTable(Calls calls, Prices prices) {

    private static final Set<Operation> OF_USUAL = EnumSet.of(Operation.CREATE, Operation.GET);
    private static final List<Operation> OPERATIONS =
            List.of(Operation.CREATE, Operation.GET, Operation.LIST, Operation.CHANGE, Operation.UNCHANGED);

    /** The usual way is there for two operations only. */
    static boolean measured(Packaging packaging, Operation operation) {
        return packaging.contender() != Contender.USUAL || OF_USUAL.contains(operation);
    }

    Table table() {
        var table = new Table(
                "A million calls, US dollars",
                "",
                "billed ms",
                "API Gateway",
                "Lambda requests",
                "Lambda time",
                "DynamoDB on demand",
                "logs, data out",
                "**together**",
                "together, provisioned");
        for (Operation operation : OPERATIONS) {
            for (Packaging packaging : Packaging.values()) {
                if (measured(packaging, operation)) {
                    calls.of(packaging, operation)
                            .map(call -> call.times(1e6))
                            .ifPresent(million -> table.row(row(packaging, operation, million)));
                }
            }
        }
        return table;
    }

    /** What a million calls cost as the functions are deployed by default. */
    double together(Operation operation) {
        return prices.dollars(
                calls.of(Packaging.MANAGED, operation).orElseThrow().times(1e6));
    }

    private String[] row(Packaging packaging, Operation operation, Quantities million) {
        List<String> cells = new ArrayList<>();
        cells.add("%s, %s".formatted(Cell.of(operation), packaging.words()));
        cells.add(Cell.number("%.1f", calls.millis(packaging, operation).orElseThrow()));
        Share.OF_A_CALL.forEach(share -> cells.add(Cell.number("%.2f", share.dollars(prices, million))));
        cells.add(Cell.number("**%.2f**", prices.dollars(million)));
        cells.add(Cell.number("%.2f", prices.dollars(Capacity.inPlaceOfUnits(million))));
        return cells.toArray(String[]::new);
    }
}
