package xfusion.tasks.bench.chart;

import java.util.Locale;

/** The colours of the page that a chart is seen on: those of GitHub's two themes. */
public enum Theme {
    LIGHT("#ffffff", "#1f2328", "#59636e", "#d1d9e0"),
    DARK("#0d1117", "#f0f6fc", "#9198a1", "#3d444d");

    private final String surface;
    private final String ink;
    private final String muted;
    private final String rule;

    Theme(String surface, String ink, String muted, String rule) {
        this.surface = surface;
        this.ink = ink;
        this.muted = muted;
        this.rule = rule;
    }

    /** What files in this theme are called after. */
    public String suffix() {
        return name().toLowerCase(Locale.ROOT);
    }

    String surface() {
        return surface;
    }

    /** Each kind of text is legible on the surface at 4.5 to 1 and more. */
    String style() {
        return """
                text { font-family: -apple-system, BlinkMacSystemFont, "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif; \
                font-size: 14px; fill: %2$s }
                .title { font-size: 17px; font-weight: 600 }
                .strong { font-weight: 600 }
                .note, .tick { font-size: 13px; fill: %3$s }
                .inside { font-size: 12px }
                .rule { stroke: %4$s; stroke-width: 1 }
                .spread { stroke: %2$s; stroke-width: 1.5 }
                .curve { fill: none; stroke-width: 2.5; stroke-linejoin: round; stroke-linecap: round }
                """.formatted(surface, ink, muted, rule);
    }
}
