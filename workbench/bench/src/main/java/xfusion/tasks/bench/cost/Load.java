package xfusion.tasks.bench.cost;

import java.util.Comparator;
import java.util.function.Predicate;
import java.util.stream.Stream;
import xfusion.tasks.bench.figures.Figures;
import xfusion.tasks.bench.figures.Operation;
import xfusion.tasks.bench.figures.Units;
import xfusion.tasks.bench.stage.BenchFailed;

/**
 * What one call of an operation asks of the table and of its index, in units.
 *
 * @param tableWrites of the table itself
 * @param indexWrites of its index: DynamoDB moves an entry whose key changes by two writes
 * @param tableReads of the table
 * @param indexReads of the index
 */
public record Load(double tableWrites, double indexWrites, double tableReads, double indexReads) {

    static final Load NONE = new Load(0, 0, 0, 0);

    /** As measured in the largest table. */
    static Load of(Figures figures, Operation operation, int pageSize) {
        return switch (operation) {
            case NONE -> NONE;
            case CREATE, CHANGE, UNCHANGED ->
                new Load(1, measured(figures, operation, units -> true).units() - 1, 0, 0);
            case GET ->
                new Load(0, 0, measured(figures, operation, units -> true).units(), 0);
            case LIST -> new Load(0, 0, 0, page(figures, pageSize).units());
        };
    }

    static Units page(Figures figures, int size) {
        return measured(figures, Operation.LIST, units -> units.page() == size);
    }

    /** Written together. */
    public double writes() {
        return tableWrites + indexWrites;
    }

    /** Read together. */
    public double reads() {
        return tableReads + indexReads;
    }

    Load plus(Load other) {
        return new Load(
                tableWrites + other.tableWrites,
                indexWrites + other.indexWrites,
                tableReads + other.tableReads,
                indexReads + other.indexReads);
    }

    Load times(double factor) {
        return new Load(tableWrites * factor, indexWrites * factor, tableReads * factor, indexReads * factor);
    }

    private static Units measured(Figures figures, Operation operation, Predicate<Units> which) {
        Stream<Units> all = figures.units().stream();
        return all.filter(units -> units.operation() == operation)
                .filter(which)
                .max(Comparator.comparingInt(Units::tasks))
                .orElseThrow(() -> new BenchFailed("There are no request units of " + operation));
    }
}
