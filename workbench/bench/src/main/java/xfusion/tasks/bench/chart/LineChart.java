package xfusion.tasks.bench.chart;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Lines over one axis, in panels side by side that share their height.
 *
 * @param title what it shows
 * @param note how to read it
 * @param panels from the left
 */
public record LineChart(String title, String note, List<Panel> panels) implements Chart {

    /**
     * Lines that are held against each other.
     *
     * @param name what they have in common
     * @param axis what they go along
     * @param lines each with its name at its end
     */
    public record Panel(String name, Axis axis, List<Line> lines) {

        private String words() {
            return "%s: %s".formatted(name, lines.stream().map(Line::name).collect(Collectors.joining(", ")));
        }
    }

    /**
     * What lines go along.
     *
     * @param logarithmic whether equal steps are equal ratios
     * @param ticks where something is written, the first and the last at its ends
     */
    public record Axis(boolean logarithmic, List<Tick> ticks) {

        /** Where a value lies, from 0 to 1. */
        double place(double value) {
            double first = along(ticks.getFirst().value());
            return (along(value) - first) / (along(ticks.getLast().value()) - first);
        }

        private double along(double value) {
            return logarithmic ? Math.log10(value) : value;
        }
    }

    /** A place on an axis, and what is written there. */
    public record Tick(double value, String label) {}

    /**
     * A line.
     *
     * @param name what is written at its end
     * @param strong whether it is the one to look at
     * @param dots from the left
     */
    public record Line(String name, Tone tone, boolean strong, List<Dot> dots) {}

    /** A value somewhere along the axis. */
    public record Dot(double along, double value) {}

    /** Copies the list. */
    public LineChart {
        panels = List.copyOf(panels);
    }

    @Override
    public String words() {
        return "%s. %s.".formatted(title, panels.stream().map(Panel::words).collect(Collectors.joining("; ")));
    }

    @Override
    public String svg(Theme theme) {
        return new LineDrawing(this, new Svg(theme)).draw();
    }

    double top() {
        return panels.stream()
                .flatMap(panel -> panel.lines().stream())
                .flatMap(line -> line.dots().stream())
                .mapToDouble(Dot::value)
                .max()
                .orElse(1);
    }
}
