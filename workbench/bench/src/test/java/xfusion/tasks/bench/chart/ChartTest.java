package xfusion.tasks.bench.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import xfusion.tasks.bench.chart.BarChart.Bar;
import xfusion.tasks.bench.chart.BarChart.Group;
import xfusion.tasks.bench.chart.BarChart.Part;
import xfusion.tasks.bench.chart.LineChart.Axis;
import xfusion.tasks.bench.chart.LineChart.Dot;
import xfusion.tasks.bench.chart.LineChart.Line;
import xfusion.tasks.bench.chart.LineChart.Panel;
import xfusion.tasks.bench.chart.LineChart.Tick;

class ChartTest {

    private final BarChart bars = new BarChart(
            "Apples & pears",
            "a note",
            List.of(),
            List.of(new Group("fruit", List.of(bar("apples", 100, "100 kg"), bar("pears", 50, "50 kg")))));

    @Test
    void drawsBarsAsLongAsTheyAre() {
        List<Double> widths = Drawn.of(bars.svg(Theme.LIGHT)).attributes("rect", "width").stream()
                .filter(width -> !width.endsWith("%"))
                .map(Double::valueOf)
                .toList();

        assertEquals(2, widths.get(0) / widths.get(1), 0.001);
    }

    @Test
    void writesValuesAndNamesAndEscapesThem() {
        List<String> texts = Drawn.of(bars.svg(Theme.DARK)).texts();

        assertTrue(
                texts.containsAll(List.of("Apples & pears", "a note", "fruit", "apples", "100 kg", "1.00x")),
                texts::toString);
    }

    @Test
    void hasTheColoursOfItsTheme() {
        assertTrue(bars.svg(Theme.LIGHT).contains(Tone.BLUE.fill(Theme.LIGHT)));
        assertTrue(bars.svg(Theme.DARK).contains(Tone.BLUE.fill(Theme.DARK)));
    }

    @Test
    void keepsTheNamesOfLinesApart() {
        var axis = new Axis(true, List.of(new Tick(1, "1"), new Tick(100, "100")));
        var chart =
                new LineChart("lines", "", List.of(new Panel("", axis, List.of(line("one", 3), line("two", 3.01)))));
        Drawn drawn = Drawn.of(chart.svg(Theme.LIGHT));

        assertTrue(drawn.height("one") - drawn.height("two") >= 15, drawn.texts()::toString);
    }

    @Test
    void placesEqualRatiosAtEqualSteps() {
        var axis = new Axis(true, List.of(new Tick(1, ""), new Tick(100, "")));

        assertEquals(0.5, axis.place(10), 1e-9);
    }

    @Test
    void choosesRoundSteps() {
        assertEquals(new Steps(1, 4), Steps.above(3.5));
        assertEquals(new Steps(2, 5), Steps.above(9.2));
        assertEquals(new Steps(0.5, 3), Steps.above(1.2));
    }

    private static Bar bar(String label, double length, String value) {
        return new Bar(label, false, List.of(new Part(Tone.BLUE, length, "")), Optional.empty(), value, "1.00x");
    }

    private static Line line(String name, double value) {
        return new Line(name, Tone.BLUE, false, List.of(new Dot(1, value), new Dot(100, value)));
    }
}
