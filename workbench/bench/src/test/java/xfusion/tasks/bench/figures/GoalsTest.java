package xfusion.tasks.bench.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import xfusion.tasks.bench.figures.Goal.Outcome;

class GoalsTest {

    @Test
    void holdFiguresAgainstTheUsualWay() {
        Goal goal = SampleFigures.goal("cold start to first answer, managed create");

        assertEquals(0.5, goal.measured());
        assertEquals(Outcome.ENOUGH, goal.outcome());
    }

    @Test
    void leaveOutWhatWasNotBuilt() {
        List<String> names =
                new Goals(SampleFigures.ALL).all().stream().map(Goal::figure).toList();

        assertEquals(
                List.of(), names.stream().filter(name -> name.contains("aot")).toList());
    }

    @Test
    void countWhatCostsOtherwiseThanExpected() {
        assertEquals(
                1, SampleFigures.goal("request units that are not as expected").measured());
    }

    @Test
    void areReachedEnoughOrMissed() {
        assertEquals(Outcome.REACHED, Goal.atMost("size", 4.5, 6, 4.5, " MB").outcome());
        assertEquals(Outcome.ENOUGH, Goal.atMost("size", 5, 6, 4.5, " MB").outcome());
        assertEquals(Outcome.MISSED, Goal.atMost("size", 6.1, 6, 4.5, " MB").outcome());
    }

    @Test
    void mayWantMore() {
        assertEquals(Outcome.REACHED, Goal.atLeast("gain", 2.1, 1.5, 2, "x").outcome());
        assertEquals(Outcome.ENOUGH, Goal.atLeast("gain", 1.6, 1.5, 2, "x").outcome());
        assertEquals(Outcome.MISSED, Goal.atLeast("gain", 1.4, 1.5, 2, "x").outcome());
    }
}
