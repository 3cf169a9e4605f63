package xfusion.tasks.bench.report;

import xfusion.tasks.bench.figures.Contender;
import xfusion.tasks.bench.figures.Figures;
import xfusion.tasks.bench.figures.Operation;
import xfusion.tasks.bench.figures.Size;
import xfusion.tasks.bench.figures.Units;

/** How large functions are, and what DynamoDB charges. */
record CostTables(Figures figures) {

    Table sizes() {
        var table = new Table("Artifacts, MB", "", "zipped", "to usual", "unpacked");
        for (Size size : figures.sizes()) {
            table.row(
                    Cell.of(size.contender()) + " " + size.function(),
                    Cell.megabytes(size.zippedBytes()),
                    toUsual(size),
                    Cell.megabytes(size.unpackedBytes()));
        }
        return table;
    }

    private String toUsual(Size size) {
        return figures.sizes().stream()
                .filter(other -> other.contender() == Contender.USUAL)
                .map(usual -> Cell.number("%.2fx", (double) size.zippedBytes() / usual.zippedBytes()))
                .findFirst()
                .orElse("");
    }

    Table units() {
        var table = new Table(
                "Request units (* by DynamoDB's rule: the engine here does not count a failed condition)",
                "",
                "tasks in the table",
                "units",
                "expected",
                "");
        for (Units units : figures.units()) {
            table.row(
                    operation(units),
                    Cell.number("%,d", units.tasks()),
                    Cell.number("%.1f%s", units.units(), units.measured() ? " " : "*"),
                    Cell.number("%.1f", units.expected()),
                    Cell.of(units.kind()));
        }
        return table;
    }

    private static String operation(Units units) {
        return units.operation() == Operation.LIST ? "list, page of " + units.page() : Cell.of(units.operation());
    }
}
