package xfusion.tasks.bench.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.stream.Collectors;
import xfusion.tasks.bench.figures.Operation;
import xfusion.tasks.bench.figures.Units;

/** Request units with a column for each size of the table, so that one sees whether the size matters. */
record UnitTable(List<Units> units) {

    Table bySize() {
        var sizes = units.stream().map(Units::tasks).collect(Collectors.toCollection(LinkedHashSet::new));
        List<String> header = new ArrayList<>(List.of("", "units", "expected"));
        sizes.forEach(size -> header.add(Cell.number("at %,d tasks", size)));
        var table = new Table("Request units", header.toArray(String[]::new));
        units.stream().filter(unit -> unit.tasks() == sizes.getFirst()).forEach(unit -> table.row(row(unit, sizes)));
        return table;
    }

    private String[] row(Units first, SequencedSet<Integer> sizes) {
        List<String> cells =
                new ArrayList<>(List.of(name(first), Cell.of(first.kind()), Cell.number("%.1f", first.expected())));
        for (int size : sizes) {
            cells.add(units.stream()
                    .filter(unit -> unit.tasks() == size && name(unit).equals(name(first)))
                    .map(unit -> Cell.number("%.1f%s", unit.units(), unit.measured() ? "" : "*"))
                    .findFirst()
                    .orElse(""));
        }
        return cells.toArray(String[]::new);
    }

    private static String name(Units unit) {
        return unit.operation() == Operation.LIST ? "list, page of " + unit.page() : Cell.of(unit.operation());
    }
}
