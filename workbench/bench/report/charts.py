"""Draws the charts of docs/charts from docs/performance.json, each for a light page and for a dark one."""

import json

import matplotlib.pyplot as plt

import figures

THEMES = {"light": ("#1f2328", "#8c959f", "#0969da"), "dark": ("#e6edf3", "#6e7681", "#4493f8")}


def draw(name, bars, theme):
    text, baseline, ours = THEMES[theme]
    figure, axes = plt.subplots(figsize=(7.6, 0.42 * len(bars) + 0.6))
    colors = [ours if contender in ("managed", "aot") else baseline for _, _, contender in bars]
    drawn = axes.barh([label for label, _, _ in bars], [millis for _, millis, _ in bars], color=colors, height=0.66)
    labels = [f"{millis:,.0f} ms" if millis >= 20 else f"{millis:.2f} ms" for _, millis, _ in bars]
    axes.bar_label(drawn, labels, padding=4, color=text)
    axes.invert_yaxis()
    axes.margins(x=0.14)
    axes.xaxis.set_visible(False)
    axes.spines[:].set_visible(False)
    axes.tick_params(left=False, labelcolor=text)
    axes.set_title(f"{figures.CHARTS[name]}", loc="left", color=text, fontsize=11)
    target = figures.ROOT / f"docs/charts/{name}-{theme}.svg"
    target.parent.mkdir(exist_ok=True)
    figure.savefig(target, transparent=True, bbox_inches="tight", metadata={"Date": None})
    plt.close(figure)


def main():
    # Text stays text, and the same figures give the same file.
    plt.rcParams.update({"svg.fonttype": "none", "svg.hashsalt": "bench", "font.family": "sans-serif"})
    measured = json.loads(figures.KEPT.read_text())
    for theme in THEMES:
        for name in figures.CHARTS:
            draw(name, figures.bars(name, measured), theme)


if __name__ == "__main__":
    main()
