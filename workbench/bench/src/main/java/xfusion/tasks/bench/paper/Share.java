package xfusion.tasks.bench.paper;

import java.util.List;
import xfusion.tasks.bench.chart.Tone;
import xfusion.tasks.bench.cost.Item;
import xfusion.tasks.bench.cost.Prices;
import xfusion.tasks.bench.cost.Quantities;

/**
 * What a bill is made of, as a reader sees it.
 *
 * @param name a part of the bill
 * @param tone its colour in charts
 * @param items what it takes together
 */
record Share(String name, Tone tone, List<Item> items) {

    static final List<Share> OF_A_CALL = List.of(
            new Share("API Gateway", Tone.GIVEN, List.of(Item.HTTP_API_REQUEST)),
            new Share("Lambda requests", Tone.GIVEN_TOO, List.of(Item.LAMBDA_REQUEST)),
            new Share("Lambda time", Tone.BLUE, List.of(Item.LAMBDA_GB_SECOND)),
            new Share(
                    "DynamoDB",
                    Tone.ORANGE,
                    List.of(Item.WRITE_UNIT, Item.READ_UNIT, Item.WRITE_CAPACITY_HOUR, Item.READ_CAPACITY_HOUR)),
            new Share("logs, data out", Tone.GREEN, List.of(Item.LOG_GB, Item.EGRESS_GB)));

    static final Share STORED =
            new Share("storage, backup", Tone.PURPLE, List.of(Item.TABLE_GB_MONTH, Item.BACKUP_GB_MONTH));

    /** Nothing but what belongs to it. */
    Quantities in(Quantities used) {
        Quantities part = used.times(0);
        for (Item item : items) {
            part = part.with(item, used.of(item));
        }
        return part;
    }

    double dollars(Prices prices, Quantities used) {
        return prices.dollars(in(used));
    }
}
