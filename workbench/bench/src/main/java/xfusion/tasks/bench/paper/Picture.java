package xfusion.tasks.bench.paper;

import xfusion.tasks.bench.chart.Chart;
import xfusion.tasks.bench.chart.Theme;

/**
 * A chart in a page: the light or the dark drawing, as the reader's theme is.
 *
 * @param name the files' stem
 * @param chart what it shows
 */
record Picture(String name, Chart chart) {

    String file(Theme theme) {
        return "%s-%s.svg".formatted(name, theme.suffix());
    }

    /** As HTML whose words need no escapes, seen from a page to which the folder of charts is {@code folder}. */
    String html(String folder) {
        return """
                <picture>
                  <source media="(prefers-color-scheme: dark)" srcset="%1$s/%2$s">
                  <img alt="%4$s" src="%1$s/%3$s" width="760">
                </picture>""".formatted(folder, file(Theme.DARK), file(Theme.LIGHT), chart.words());
    }
}
