package xfusion.tasks.bench.cost;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import xfusion.tasks.bench.cost.Bottlenecks.Bottleneck;
import xfusion.tasks.bench.figures.InventedFigures;
import xfusion.tasks.table.template.Template;

class AppTest {

    private final Prices prices = Prices.read(Template.find().file().resolveSibling("docs/prices.json"));
    private final Calls calls = new Calls(InventedFigures.ALL, Assumptions.USUAL);
    private final App app = App.ofTenThousand();

    /** Eleven calls a day of ten thousand, in a twelfth of 365 days. */
    @Test
    void countsItsRequests() {
        assertEquals(11 * 10_000 * 365 / 12.0, month().of(Item.HTTP_API_REQUEST), 1e-3);
    }

    /** Two creates of 2 units and three changes of 3. */
    @Test
    void countsItsWrites() {
        assertEquals(13 * 10_000 * 365 / 12.0, month().of(Item.WRITE_UNIT), 1e-3);
    }

    /** 200 tasks of 300 bytes and the 100 that DynamoDB adds, and the index as large again. */
    @Test
    void countsWhatItStores() {
        assertEquals(0.8, app.tableGigabytes(calls), 1e-9);
        assertEquals(1.6, month().of(Item.TABLE_GB_MONTH), 1e-9);
    }

    @Test
    void paysOnlyWhatIsBeyondTheFreePart() {
        double requests = month().of(Item.LAMBDA_REQUEST);
        var lambda = new Quantities(Map.of(Item.LAMBDA_REQUEST, requests));

        assertEquals((requests - 1_000_000) * 0.2 / 1e6, prices.dollarsAfterFree(lambda), 1e-9);
    }

    @Test
    void getsNoFreeRequestsOfDynamoDb() {
        var writes = new Quantities(Map.of(Item.WRITE_UNIT, 1e6));

        assertEquals(0.625, prices.dollarsAfterFree(writes), 1e-9);
    }

    /** Ten units each way for 730 hours. */
    @Test
    void idlesForAsMuchAsIsHeld() {
        assertEquals(10 * 730 * (0.00065 + 0.00013), prices.dollars(Capacity.IDLE.held()), 1e-9);
        assertEquals(0, prices.dollarsAfterFree(Capacity.IDLE.held()));
    }

    /** In its busiest minutes 8 index writes a user and day: 4.63 a second, of which 70 % may be in use. */
    @Test
    void scalesToItsBusiestMinutes() {
        Capacity capacity = Capacity.under(app.peakLoad(calls));

        assertEquals(new Capacity(5, 7, 5, 7), capacity);
        assertTrue(capacity.fits());
    }

    @Test
    void isStoppedByItsOwnTemplateFirst() {
        var bottlenecks = new Bottlenecks(app, calls, prices);

        Bottleneck first = bottlenecks.all().getFirst();
        assertTrue(first.what().contains("MaxCapacity"), first::toString);
        assertEquals(12 * 11 / 8.0, first.rate(), 1e-9);
    }

    /** The rate times what a call takes: 6.46 ms a create or change, as much a get or a list. */
    @Test
    void needsAsManyFunctionsAsCallsAreAtWork() {
        var bottlenecks = new Bottlenecks(app, calls, prices);
        Bottleneck concurrency = bottlenecks.all().stream()
                .filter(each -> each.what().equals("Lambda, calls at once"))
                .findFirst()
                .orElseThrow();

        assertEquals(646, concurrency.needed(100_000), 1e-6);
        assertEquals(40, bottlenecks.secondsToScale(100_000));
    }

    private Quantities month() {
        return app.month(calls, Packaging.MANAGED).orElseThrow();
    }
}
