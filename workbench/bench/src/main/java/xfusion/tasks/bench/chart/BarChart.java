package xfusion.tasks.bench.chart;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Bars in groups, each made of parts, with its value and ratio written beside it.
 *
 * @param title what it shows
 * @param note how to read it
 * @param legend what the parts' colours mean
 * @param groups the bars, from the top
 */
public record BarChart(String title, String note, List<Key> legend, List<Group> groups) implements Chart {

    /** What a colour means. */
    public record Key(Tone tone, String name) {}

    /**
     * Bars that are held against each other.
     *
     * @param name what they have in common; may be empty
     * @param bars from the top
     */
    public record Group(String name, List<Bar> bars) {

        private String words() {
            String all = bars.stream().map(Bar::words).collect(Collectors.joining(", "));
            return name.isEmpty() ? all : name + ": " + all;
        }
    }

    /**
     * One bar.
     *
     * @param label whose
     * @param strong whether it is the one to look at
     * @param parts from the left
     * @param spread where the middle half of what was measured lies
     * @param value the whole, in words
     * @param ratio the whole beside another one, in words; may be empty
     */
    public record Bar(
            String label, boolean strong, List<Part> parts, Optional<Range> spread, String value, String ratio) {

        private String words() {
            return "%s %s %s".formatted(label, value, ratio).strip();
        }

        double length() {
            return parts.stream().mapToDouble(Part::length).sum();
        }

        /** How far anything of it reaches. */
        double reach() {
            return Math.max(length(), spread.map(Range::to).orElse(0.0));
        }
    }

    /**
     * A part of a bar.
     *
     * @param length in whatever the chart measures
     * @param label what is written on it, where there is room
     */
    public record Part(Tone tone, double length, String label) {}

    /** From here to there. */
    public record Range(double from, double to) {}

    /** Copies the lists. */
    public BarChart {
        legend = List.copyOf(legend);
        groups = groups.stream().filter(group -> !group.bars().isEmpty()).toList();
    }

    @Override
    public String words() {
        return "%s. %s.".formatted(title, groups.stream().map(Group::words).collect(Collectors.joining("; ")));
    }

    @Override
    public String svg(Theme theme) {
        return new BarDrawing(this, new Svg(theme)).draw();
    }

    double reach() {
        return groups.stream()
                .flatMap(group -> group.bars().stream())
                .mapToDouble(Bar::reach)
                .max()
                .orElse(1);
    }
}
