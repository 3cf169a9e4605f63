package xfusion.tasks.bench.paper;

import java.math.BigDecimal;
import xfusion.tasks.bench.cost.Limit;
import xfusion.tasks.bench.cost.Price;
import xfusion.tasks.bench.cost.Prices;
import xfusion.tasks.bench.report.Cell;
import xfusion.tasks.bench.report.Table;

/** What the costs are computed with. */
record PriceTables(Prices prices) {

    Table ofEach() {
        var table = new Table("Prices", "", "US dollars", "free each month", "published", "read in");
        for (Price price : prices.prices()) {
            table.row(
                    price.what(),
                    "%s per %s".formatted(plain(price.dollars()), unit(price)),
                    price.free() == 0 ? "" : Cell.number("%,.0f", price.free()),
                    price.published(),
                    price.source());
        }
        return table;
    }

    Table ofLimits() {
        var table = new Table("Limits", "", "by default", "read in");
        for (Limit limit : prices.limits()) {
            table.row(limit.what(), Cell.number("%,.0f", limit.value()), limit.source());
        }
        return table;
    }

    private static String unit(Price price) {
        return price.per() == 1 ? price.unit() : "million " + price.unit();
    }

    /** With cents at the least. */
    private static String plain(double dollars) {
        BigDecimal exact = BigDecimal.valueOf(dollars).stripTrailingZeros();
        return exact.setScale(Math.max(2, exact.scale())).toPlainString();
    }
}
