package xfusion.tasks.bench.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import xfusion.tasks.bench.chart.Theme;
import xfusion.tasks.bench.cost.Prices;
import xfusion.tasks.bench.figures.Figures;
import xfusion.tasks.bench.figures.FiguresFile;

/**
 * What is written and drawn from the figures that are kept.
 *
 * @param root the project's folder
 */
public record Papers(Path root) {

    private static final List<String> PAGES = List.of("docs/performance.md", "docs/cost.md", "README.md");

    /** Renews them. */
    public void write() {
        try {
            Files.createDirectories(charts());
            for (Map.Entry<Path, String> paper : all().entrySet()) {
                Files.writeString(paper.getKey(), paper.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those that are not as the figures have them, and charts that nobody draws any more. */
    public List<Path> outdated() {
        Map<Path, String> all = all();
        Stream<Path> changed = all.entrySet().stream()
                .filter(paper ->
                        !Files.exists(paper.getKey()) || !read(paper.getKey()).equals(paper.getValue()))
                .map(Map.Entry::getKey);
        Stream<Path> leftOver = drawn().filter(chart -> !all.containsKey(chart));
        return Stream.concat(changed, leftOver).toList();
    }

    private Map<Path, String> all() {
        Figures figures = new FiguresFile(root.resolve("docs/performance.json")).read();
        var costs = new CostBlocks(figures, Prices.read(root.resolve("docs/prices.json")));
        List<Picture> pictures = Stream.concat(new FigurePictures(figures).all(), costs.pictures())
                .toList();
        Map<String, String> blocks = new HashMap<>(new FigureBlocks(figures).all());
        blocks.putAll(costs.all());
        Map<Path, String> papers = new TreeMap<>();
        for (Picture picture : pictures) {
            blocks.put(picture.name() + "-chart", picture.html("charts"));
            blocks.put(picture.name() + "-chart-from-root", picture.html("docs/charts"));
            for (Theme theme : Theme.values()) {
                papers.put(
                        charts().resolve(picture.file(theme)), picture.chart().svg(theme));
            }
        }
        for (String page : PAGES) {
            Path file = root.resolve(page);
            papers.put(file, new Page(read(file)).with(blocks));
        }
        return papers;
    }

    private Path charts() {
        return root.resolve("docs/charts");
    }

    private Stream<Path> drawn() {
        try (Stream<Path> files = Files.list(charts())) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
