package xfusion.tasks.bench.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class SamplesTest {

    private final Samples odd = new Samples(List.of(30.0, 10.0, 20.0));
    private final Samples even = new Samples(List.of(40.0, 10.0, 20.0, 30.0));

    @Test
    void hasTheMiddleOneForItsMedian() {
        assertEquals(20, odd.median());
    }

    @Test
    void hasTheMeanOfTheTwoInTheMiddleForItsMedian() {
        assertEquals(25, even.median());
    }

    @Test
    void spreadsFromTheFirstQuartileToTheThird() {
        assertEquals(10, odd.spread());
        assertEquals(15, even.spread());
    }

    @Test
    void reachesFromTheLeastToTheMost() {
        assertEquals(10, even.percentile(0));
        assertEquals(40, even.percentile(100));
    }

    @Test
    void comparesMedians() {
        assertEquals(0.8, odd.ratioTo(even));
    }

    @Test
    void addsRoundByRound() {
        assertEquals(
                List.of(31.0, 12.0, 23.0),
                odd.plus(new Samples(List.of(1.0, 2.0, 3.0))).values());
    }

    @Test
    void hasNoMedianWithoutAnySample() {
        assertThrows(IllegalStateException.class, new Samples(List.of())::median);
    }
}
