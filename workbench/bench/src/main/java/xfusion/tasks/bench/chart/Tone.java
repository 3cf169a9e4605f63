package xfusion.tasks.bench.chart;

/** A colour with a meaning: one fill for each theme, and the colour of the text that is legible on it. */
public enum Tone {
    /** What is given, and cannot be changed. */
    GIVEN("#6e7781", "#ffffff", "#7d8590", "#0d1117"),
    /** What is given too, told from its neighbour. */
    GIVEN_TOO("#c3cad2", "#1f2328", "#454c55", "#f0f6fc"),
    /** The first thing that is one's own. */
    BLUE("#1f6fc8", "#ffffff", "#58a6ff", "#0d1117"),
    /** The second. */
    ORANGE("#f0a03c", "#1f2328", "#f0a35e", "#0d1117"),
    /** The third. */
    GREEN("#15785c", "#ffffff", "#4ac9a4", "#0d1117"),
    /** The fourth. */
    PURPLE("#7a4fd0", "#ffffff", "#bc8cff", "#0d1117");

    private final String lightFill;
    private final String lightInk;
    private final String darkFill;
    private final String darkInk;

    Tone(String lightFill, String lightInk, String darkFill, String darkInk) {
        this.lightFill = lightFill;
        this.lightInk = lightInk;
        this.darkFill = darkFill;
        this.darkInk = darkInk;
    }

    String fill(Theme theme) {
        return theme == Theme.LIGHT ? lightFill : darkFill;
    }

    String ink(Theme theme) {
        return theme == Theme.LIGHT ? lightInk : darkInk;
    }
}
