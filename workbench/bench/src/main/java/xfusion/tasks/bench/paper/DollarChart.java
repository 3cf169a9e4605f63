package xfusion.tasks.bench.paper;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import xfusion.tasks.bench.chart.BarChart;
import xfusion.tasks.bench.chart.BarChart.Bar;
import xfusion.tasks.bench.chart.BarChart.Group;
import xfusion.tasks.bench.chart.BarChart.Key;
import xfusion.tasks.bench.chart.BarChart.Part;
import xfusion.tasks.bench.chart.Chart;
import xfusion.tasks.bench.cost.Calls;
import xfusion.tasks.bench.cost.Packaging;
import xfusion.tasks.bench.cost.Prices;
import xfusion.tasks.bench.cost.Quantities;
import xfusion.tasks.bench.figures.Operation;
import xfusion.tasks.bench.report.Cell;

/** What a million calls cost. */
record DollarChart(Calls calls, Prices prices) {

    private static final double MILLION = 1e6;

    Chart chart() {
        return new BarChart(
                "A million calls, US dollars",
                "List prices of %s, DynamoDB on demand, nothing of it free; x: beside usual."
                        .formatted(prices.region()),
                Share.OF_A_CALL.stream()
                        .map(share -> new Key(share.tone(), share.name()))
                        .toList(),
                List.of(
                        group("create a task", Operation.CREATE),
                        group("get a task", Operation.GET),
                        group("change a task's status", Operation.CHANGE),
                        group("list %d tasks".formatted(calls.assumptions().pageSize()), Operation.LIST)));
    }

    private Group group(String name, Operation operation) {
        return new Group(
                name,
                Stream.of(Packaging.values())
                        .map(packaging -> bar(packaging, operation))
                        .flatMap(Optional::stream)
                        .toList());
    }

    private Optional<Bar> bar(Packaging packaging, Operation operation) {
        return MillionTable.measured(packaging, operation)
                ? calls.of(packaging, operation).map(call -> bar(packaging, operation, call.times(MILLION)))
                : Optional.empty();
    }

    private Bar bar(Packaging packaging, Operation operation, Quantities million) {
        List<Part> parts = Share.OF_A_CALL.stream()
                .map(share -> part(share, share.dollars(prices, million)))
                .toList();
        return new Bar(
                name(packaging),
                Who.isOurs(packaging.contender()),
                parts,
                Optional.empty(),
                Cell.number("$%.2f", prices.dollars(million)),
                ratio(operation, million));
    }

    private String ratio(Operation operation, Quantities million) {
        return Optional.of(operation)
                .filter(each -> MillionTable.measured(Packaging.USUAL, each))
                .flatMap(each -> calls.of(Packaging.USUAL, each))
                .map(usual -> Cell.number("%.2fx", prices.dollars(million) / prices.dollars(usual.times(MILLION))))
                .orElse("");
    }

    private static String name(Packaging packaging) {
        return switch (packaging) {
            case USUAL -> "usual";
            case USUAL_SNAP_START -> "usual, SnapStart";
            case MANAGED -> "ours, SnapStart";
            case AOT -> "ours, AOT cache";
        };
    }

    private static Part part(Share share, double dollars) {
        return new Part(share.tone(), dollars, Cell.number("%.2f", dollars));
    }
}
