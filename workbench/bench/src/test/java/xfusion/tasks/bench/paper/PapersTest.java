package xfusion.tasks.bench.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import xfusion.tasks.bench.figures.FiguresFile;
import xfusion.tasks.bench.figures.InventedFigures;
import xfusion.tasks.table.template.Template;

class PapersTest {

    private static final Path ROOT = Template.find().file().resolveSibling("");

    @TempDir
    private Path folder;

    @Test
    void areWhatMakePapersMakesOfTheKeptFigures() {
        assertEquals(List.of(), new Papers(ROOT).outdated());
    }

    @Test
    void areOutdatedWhereFiguresAreNew() throws IOException {
        var papers = new Papers(copy());

        assertEquals(List.of(), papers.outdated());

        Path figures = folder.resolve("docs/performance.json");
        Files.writeString(figures, Files.readString(figures).replace("350.0", "351.0"));
        assertEquals(
                List.of("README.md", "cold-start-dark.svg", "cold-start-light.svg", "performance.md"),
                papers.outdated().stream()
                        .map(path -> path.getFileName().toString())
                        .sorted()
                        .toList());
    }

    private Path copy() throws IOException {
        Files.createDirectories(folder.resolve("docs"));
        for (String page : List.of("README.md", "docs/performance.md", "docs/cost.md", "docs/prices.json")) {
            Files.copy(ROOT.resolve(page), folder.resolve(page));
        }
        new FiguresFile(folder.resolve("docs/performance.json")).write(InventedFigures.ALL);
        new Papers(folder).write();
        return folder;
    }
}
