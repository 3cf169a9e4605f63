package xfusion.tasks.bench.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class PhasesTest {

    @Test
    void areTheDifferencesOfMedians() {
        var jvm = start(Contender.JVM, 40, 0);
        var floor = start(Contender.FLOOR, 100, 5);
        var usual = start(Contender.USUAL, 350, 400);

        assertEquals(new Phases(40, 60, 250, 400), Phases.of(usual, floor, jvm));
    }

    private static ColdStart start(Contender contender, double ready, double firstCall) {
        return new ColdStart(contender, Operation.CREATE, samples(ready), samples(firstCall), samples(0), samples(0));
    }

    private static Samples samples(double median) {
        return new Samples(List.of(median + 9, median, 0.0));
    }
}
