package xfusion.tasks.bench.chart;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A drawing in the making. */
final class Svg {

    static final int WIDTH = 760;
    static final int MARGIN = 20;

    /** Where a text stands to its point. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    record Point(double x, double y) {}

    private final Theme theme;
    private final StringBuilder shapes = new StringBuilder();

    Svg(Theme theme) {
        this.theme = theme;
    }

    void box(Point corner, double width, double height, Tone tone) {
        shapes.append(text("""
                        <rect x="%.1f" y="%.1f" width="%.1f" height="%.1f" fill="%s"/>
                        """, corner.x, corner.y, width, height, tone.fill(theme)));
    }

    void line(String kind, Point from, Point to) {
        shapes.append(text("""
                <line class="%s" x1="%.1f" y1="%.1f" x2="%.1f" y2="%.1f"/>
                """, kind, from.x, from.y, to.x, to.y));
    }

    void dot(Point centre, Tone tone) {
        shapes.append(text("""
                <circle cx="%.1f" cy="%.1f" r="4" fill="%s"/>
                """, centre.x, centre.y, tone.fill(theme)));
    }

    void curve(List<Point> points, Tone tone) {
        String path = points.stream()
                .map(point -> text("%.1f,%.1f", point.x, point.y))
                .collect(Collectors.joining(" "));
        shapes.append(text("""
                <polyline class="curve" points="%s" stroke="%s"/>
                """, path, tone.fill(theme)));
    }

    void text(String kind, Anchor anchor, Point point, String words) {
        shapes.append(text("""
                        <text class="%s" x="%.1f" y="%.1f" text-anchor="%s">%s</text>
                        """, kind, point.x, point.y, anchor.name().toLowerCase(Locale.ROOT), escaped(words)));
    }

    /** One after the other, however wide the reader's font makes them: what matters, and what is said besides. */
    void texts(Point point, String strong, String note) {
        shapes.append(text("""
                <text x="%.1f" y="%.1f"><tspan class="strong">%s</tspan><tspan class="note" dx="10">%s</tspan></text>
                """, point.x, point.y, escaped(strong), escaped(note)));
    }

    /** Text on a box of that tone. */
    void textOn(Tone tone, Point middle, String words) {
        shapes.append(text("""
                <text class="inside" x="%.1f" y="%.1f" text-anchor="middle" style="fill: %s">%s</text>
                """, middle.x, middle.y, tone.ink(theme), escaped(words)));
    }

    /** The heading of every chart; what comes below it begins at the height returned. */
    double heading(String title, String note) {
        text("title", Anchor.START, new Point(MARGIN, 34), title);
        text("note", Anchor.START, new Point(MARGIN, 56), note);
        return 72;
    }

    String document(String title, double height) {
        return text("""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$.0f" width="%1$d" height="%2$.0f" role="img">
                <title>%3$s</title>
                <style>
                %4$s</style>
                <rect width="100%%" height="100%%" rx="6" fill="%5$s"/>
                %6$s</svg>
                """, WIDTH, height, escaped(title), theme.style(), theme.surface(), shapes);
    }

    /** About how wide a text of 13 or 14 pixels is, in whichever font there is. */
    static double width(String words) {
        return words.chars()
                .mapToDouble(letter -> Character.isUpperCase(letter) ? 10 : 7.7)
                .sum();
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
