package xfusion.tasks.bench.chart;

import xfusion.tasks.bench.chart.BarChart.Bar;
import xfusion.tasks.bench.chart.BarChart.Group;
import xfusion.tasks.bench.chart.BarChart.Key;
import xfusion.tasks.bench.chart.BarChart.Part;
import xfusion.tasks.bench.chart.BarChart.Range;
import xfusion.tasks.bench.chart.Svg.Anchor;
import xfusion.tasks.bench.chart.Svg.Point;

/** Draws a bar chart from the top to the bottom. */
final class BarDrawing {

    private static final double LEFT = 178;
    private static final double FOR_VALUES = 158;
    private static final double THICKNESS = 24;
    private static final double ROW = 32;

    private final BarChart chart;
    private final Svg svg;
    private final double scale;
    private double y;

    BarDrawing(BarChart chart, Svg svg) {
        this.chart = chart;
        this.svg = svg;
        scale = (Svg.WIDTH - Svg.MARGIN - FOR_VALUES - LEFT) / chart.reach();
    }

    String draw() {
        y = svg.heading(chart.title(), chart.note());
        legend();
        chart.groups().forEach(this::group);
        return svg.document(chart.title(), y + Svg.MARGIN - 6);
    }

    private void legend() {
        double x = Svg.MARGIN;
        for (Key key : chart.legend()) {
            double width = 18 + Svg.width(key.name()) + 20;
            if (x + width > Svg.WIDTH) {
                x = Svg.MARGIN;
                y += 22;
            }
            svg.box(new Point(x, y + 1), 12, 12, key.tone());
            svg.text("tick", Anchor.START, new Point(x + 18, y + 12), key.name());
            x += width;
        }
        y += chart.legend().isEmpty() ? 4 : 28;
    }

    private void group(Group group) {
        if (!group.name().isEmpty()) {
            svg.text("note", Anchor.START, new Point(Svg.MARGIN, y + 14), group.name());
            y += 24;
        }
        double top = y;
        group.bars().forEach(this::bar);
        svg.line("rule", new Point(LEFT, top - 2), new Point(LEFT, y - ROW + THICKNESS + 2));
        y += 8;
    }

    private void bar(Bar bar) {
        double textLine = y + THICKNESS / 2 + 5;
        svg.text(bar.strong() ? "strong" : "label", Anchor.START, new Point(Svg.MARGIN + 12, textLine), bar.label());
        double x = LEFT;
        for (Part part : bar.parts()) {
            part(part, x);
            x += part.length() * scale;
        }
        bar.spread().ifPresent(this::spread);
        double end = LEFT + bar.reach() * scale + 10;
        svg.texts(new Point(end, textLine), bar.value(), bar.ratio());
        y += ROW;
    }

    private void part(Part part, double x) {
        double width = part.length() * scale;
        svg.box(new Point(x, y), width, THICKNESS, part.tone());
        if (Svg.width(part.label()) + 8 < width) {
            svg.textOn(part.tone(), new Point(x + width / 2, y + THICKNESS / 2 + 4), part.label());
        }
    }

    /** Low on the bar, below what is written there. */
    private void spread(Range range) {
        double from = LEFT + range.from() * scale;
        double to = LEFT + range.to() * scale;
        double low = y + THICKNESS - 3;
        svg.line("spread", new Point(from, low), new Point(to, low));
        svg.line("spread", new Point(from, low - 3), new Point(from, low + 3));
        svg.line("spread", new Point(to, low - 3), new Point(to, low + 3));
    }
}
