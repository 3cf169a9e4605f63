package xfusion.tasks.bench.chart;

import java.util.Comparator;
import java.util.List;
import xfusion.tasks.bench.chart.LineChart.Line;
import xfusion.tasks.bench.chart.LineChart.Panel;
import xfusion.tasks.bench.chart.LineChart.Tick;
import xfusion.tasks.bench.chart.Svg.Anchor;
import xfusion.tasks.bench.chart.Svg.Point;

/** Draws a line chart panel by panel. */
final class LineDrawing {

    private static final double HEIGHT = 220;
    private static final double GAP = 16;
    private static final double FOR_TICKS = 34;
    private static final double FOR_NAMES = 124;
    private static final double NAME_HEIGHT = 19;

    private final LineChart chart;
    private final Svg svg;
    private final Steps steps;
    private final double panelWidth;
    private double top;

    LineDrawing(LineChart chart, Svg svg) {
        this.chart = chart;
        this.svg = svg;
        steps = Steps.above(chart.top());
        int panels = chart.panels().size();
        panelWidth = (Svg.WIDTH - 2.0 * Svg.MARGIN - GAP * (panels - 1)) / panels;
    }

    String draw() {
        top = svg.heading(chart.title(), chart.note()) + 34;
        double x = Svg.MARGIN;
        for (Panel panel : chart.panels()) {
            draw(panel, x);
            x += panelWidth + GAP;
        }
        return svg.document(chart.title(), top + HEIGHT + 40);
    }

    private void draw(Panel panel, double x) {
        svg.text("strong", Anchor.START, new Point(x, top - 16), panel.name());
        double left = x + FOR_TICKS;
        double right = x + panelWidth - FOR_NAMES;
        grid(x, left, right);
        for (Tick tick : panel.axis().ticks()) {
            double along = left + panel.axis().place(tick.value()) * (right - left);
            svg.text("tick", Anchor.MIDDLE, new Point(along, top + HEIGHT + 20), tick.label());
        }
        for (Line line : panel.lines()) {
            List<Point> points = line.dots().stream()
                    .map(dot -> new Point(left + panel.axis().place(dot.along()) * (right - left), height(dot.value())))
                    .toList();
            svg.curve(points, line.tone());
            svg.dot(points.getLast(), line.tone());
        }
        names(panel.lines(), right + 12);
    }

    private void grid(double x, double left, double right) {
        steps.all().forEach(value -> {
            double height = height(value);
            svg.line("rule", new Point(left, height), new Point(right, height));
            String label = value == Math.rint(value) ? "%.0f".formatted(value) : String.valueOf((float) value);
            svg.text("tick", Anchor.END, new Point(x + FOR_TICKS - 8, height + 4), label);
        });
    }

    /** From the lowest up, each pushed above the one before where they would touch. */
    private void names(List<Line> lines, double x) {
        double free = top + HEIGHT + 10;
        List<Line> fromBelow = lines.stream()
                .sorted(Comparator.comparingDouble(LineDrawing::end))
                .toList();
        for (Line line : fromBelow) {
            double y = Math.min(free, height(end(line)) + 5);
            svg.text(line.strong() ? "strong" : "label", Anchor.START, new Point(x, y), line.name());
            free = y - NAME_HEIGHT;
        }
    }

    private double height(double value) {
        return top + HEIGHT - value / steps.top() * HEIGHT;
    }

    private static double end(Line line) {
        return line.dots().getLast().value();
    }
}
