package xfusion.tasks.bench.cost;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import xfusion.tasks.bench.figures.InventedFigures;
import xfusion.tasks.bench.figures.Operation;
import xfusion.tasks.bench.figures.SampleFigures;
import xfusion.tasks.table.template.Template;

class CallsTest {

    private final Template template = Template.find();
    private final Prices prices = Prices.read(template.file().resolveSibling("docs/prices.json"));
    private final Calls calls = new Calls(InventedFigures.ALL, Assumptions.USUAL);

    /** Warm 4 ms, 2 ms of network; restored 50 ms and 2: 0.99 times 6 and 0.01 times 52. */
    @Test
    void areBilledForWarmAndColdByTheirShare() {
        assertEquals(0.99 * 6 + 0.01 * 52, millis(Packaging.MANAGED), 1e-9);
    }

    @Test
    void payForTheirInitWhereThereIsNoSnapshot() {
        assertEquals(0.99 * 8 + 0.01 * 1202, millis(Packaging.USUAL), 1e-9);
        assertEquals(0.99 * 8 + 0.01 * 512, millis(Packaging.USUAL_SNAP_START), 1e-9);
        assertEquals(0.99 * 6 + 0.01 * 222, millis(Packaging.AOT), 1e-9);
    }

    @Test
    void areUnknownWhereNothingWasMeasured() {
        var calls = new Calls(SampleFigures.ALL, Assumptions.USUAL);

        assertEquals(Optional.empty(), calls.of(Packaging.AOT, Operation.CREATE));
    }

    @Test
    void haveTheMemoryOfTheTemplate() {
        template.functions()
                .forEach(function ->
                        assertEquals(calls.assumptions().memoryGigabytes() * 1024, function.memoryMegabytes()));
    }

    @Nested
    class WhenThereAreAMillion {

        /** 1.00 gateway, 0.20 requests, 6.46 ms of a GB 0.107667, 2 units 1.25, 1 GB of logs 0.50, 1 GB of answers 0.09. */
        @Test
        void addUp() {
            assertEquals(
                    1.00 + 0.20 + 0.10766688 + 1.25 + 0.50 + 0.09, dollars(Packaging.MANAGED, Operation.CREATE), 1e-6);
        }

        @Test
        void readHalfAUnitForAUsualGet() {
            assertEquals(0.5, calls.load(Packaging.USUAL, Operation.GET).reads());
            assertEquals(1, calls.load(Packaging.MANAGED, Operation.GET).reads());
        }

        @Test
        void moveAnIndexEntryByTwoWrites() {
            assertEquals(new Load(1, 2, 0, 0), calls.load(Packaging.MANAGED, Operation.CHANGE));
        }

        private double dollars(Packaging packaging, Operation operation) {
            return prices.dollars(calls.of(packaging, operation).orElseThrow().times(1e6));
        }
    }

    private double millis(Packaging packaging) {
        return calls.millis(packaging, Operation.CREATE).orElseThrow();
    }
}
