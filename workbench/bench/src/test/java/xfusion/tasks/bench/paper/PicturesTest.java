package xfusion.tasks.bench.paper;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import xfusion.tasks.bench.chart.Drawn;
import xfusion.tasks.bench.chart.Theme;
import xfusion.tasks.bench.cost.Prices;
import xfusion.tasks.bench.figures.Contender;
import xfusion.tasks.bench.figures.Figures;
import xfusion.tasks.bench.figures.InventedFigures;
import xfusion.tasks.table.template.Template;

class PicturesTest {

    private static final Figures FIGURES = InventedFigures.ALL;

    static Stream<Picture> pictures() {
        var prices = Prices.read(Template.find().file().resolveSibling("docs/prices.json"));
        return Stream.concat(new FigurePictures(FIGURES).all(), new CostBlocks(FIGURES, prices).pictures());
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void areWellFormedAndNamed(Picture picture) {
        for (Theme theme : Theme.values()) {
            List<String> texts = Drawn.of(picture.chart().svg(theme)).texts();
            assertTrue(texts.contains(picture.chart().title()), texts::toString);
        }
    }

    @Test
    void showEachContendersTotalItsPhasesAndItsRatio() {
        List<String> texts = texts(FIGURES);

        assertTrue(
                texts.containsAll(List.of("usual", "1,200 ms", "1.00x", "550 ms", "0.46x", "ours, AOT cache", "0.18x")),
                texts::toString);
        assertTrue(texts.containsAll(List.of("100", "750", "300", "140", "80")), texts::toString);
    }

    @Test
    void leaveOutWhatWasNotBuilt() {
        var figures = new Figures(
                FIGURES.machine(),
                FIGURES.coldStarts().stream()
                        .filter(start -> start.contender() != Contender.AOT)
                        .toList(),
                FIGURES.restores(),
                FIGURES.sizes(),
                FIGURES.warmPaths(),
                FIGURES.throughputs(),
                FIGURES.units());

        assertFalse(texts(figures).stream().anyMatch(text -> text.contains("AOT")));
    }

    private static List<String> texts(Figures figures) {
        return Drawn.of(new StartCharts(figures).coldStart().svg(Theme.LIGHT)).texts();
    }
}
