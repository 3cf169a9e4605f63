package xfusion.tasks.bench.paper;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import xfusion.tasks.bench.cost.App;
import xfusion.tasks.bench.cost.Assumptions;
import xfusion.tasks.bench.cost.Bottlenecks;
import xfusion.tasks.bench.cost.Calls;
import xfusion.tasks.bench.cost.Prices;
import xfusion.tasks.bench.figures.Contender;
import xfusion.tasks.bench.figures.Figures;
import xfusion.tasks.bench.figures.Operation;
import xfusion.tasks.bench.report.Cell;

/** The generated text of docs/cost.md. */
record CostBlocks(Figures figures, Prices prices) {

    Map<String, String> all() {
        Map<String, String> blocks = new HashMap<>();
        var priceTables = new PriceTables(prices);
        blocks.put("million-table", new MillionTable(calls(), prices).table().markdown());
        blocks.put("prices", priceTables.ofEach().markdown());
        blocks.put("limits", priceTables.ofLimits().markdown());
        blocks.put("assumptions", assumptions(calls().assumptions()));
        blocks.put("cost-memory", new MemoryTable(figures).table().markdown());
        blocks.put("readme-cost", readme(new MillionTable(calls(), prices)));
        blocks.put("not-measured", notMeasured());
        blocks.putAll(app(new AppTables(App.ofTenThousand(), calls(), prices)));
        blocks.putAll(limits(new Bottlenecks(App.ofTenThousand(), calls(), prices)));
        return blocks;
    }

    Stream<Picture> pictures() {
        return Stream.of(new Picture("dollars", new DollarChart(calls(), prices).chart()));
    }

    private Calls calls() {
        return new Calls(figures, Assumptions.USUAL);
    }

    private static Map<String, String> app(AppTables app) {
        return Map.of(
                "app-users", app.users().markdown(),
                "app-month", app.month().markdown(),
                "app-beside-usual", app.besideUsual().markdown(),
                "app-capacity", app.capacity(),
                "app-pool", app.pool(),
                "idle", "An idle stack costs, besides what is stored, " + app.idle());
    }

    private Map<String, String> limits(Bottlenecks bottlenecks) {
        var tables = new LimitTables(bottlenecks, figures, prices);
        return Map.of(
                "mean-request", tables.mean(),
                "bottlenecks", tables.table().markdown(),
                "partitions", tables.partitions().markdown());
    }

    private static String readme(MillionTable million) {
        return Cell.number(
                "At list prices a million creates cost %.2f dollars, gets %.2f, lists of 50 tasks %.2f, changes %.2f, in us-east-1 with\n"
                        + "DynamoDB on demand. An idle stack costs nothing but what is stored.",
                million.together(Operation.CREATE),
                million.together(Operation.GET),
                million.together(Operation.LIST),
                million.together(Operation.CHANGE));
    }

    private String notMeasured() {
        return figures.coldStart(Contender.AOT, Operation.CREATE).isPresent()
                ? "The tables have both packagings."
                : "The runtime with an AOT cache took no part in the run behind these figures: its rows are missing.";
    }

    private static String assumptions(Assumptions assumed) {
        return Cell.number(
                """
                | assumed | |
                |---|---:|
                | memory of each function, as in template.yaml | %.0f MB |
                | from a function to DynamoDB and back, beyond the measured call | %.0f ms |
                | calls that find no function waiting | %.0f in 100 |
                | what a call leaves in the logs | %,.0f bytes |
                | an answer of one task, with its headers | %,.0f bytes |
                | a list's page | %d tasks |
                """,
                assumed.memoryGigabytes() * 1024,
                assumed.networkMillis(),
                assumed.coldShare() * 100,
                assumed.logBytes(),
                assumed.answerBytes(),
                assumed.pageSize());
    }
}
