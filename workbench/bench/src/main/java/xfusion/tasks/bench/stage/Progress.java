package xfusion.tasks.bench.stage;

import java.io.PrintStream;
import java.time.Duration;

/** Tells on one line for each step how far the bench is, and how long it has to go. */
public final class Progress {

    private final PrintStream out;
    private long began = System.nanoTime();

    /** Writes to that stream. */
    public Progress(PrintStream out) {
        this.out = out;
    }

    /** Begins to count the time of something else. */
    public void begin() {
        began = System.nanoTime();
    }

    /** How long it has been since the beginning. */
    public Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    /**
     * One step begins.
     *
     * @param what one of these
     * @param step its number, from 1
     * @param of how many there are
     * @param afterwards how long it goes on after the last of them
     */
    public void step(String what, int step, int of, Duration afterwards) {
        Duration each = step == 1 ? Duration.ZERO : elapsed().dividedBy(step - 1);
        String left =
                step == 1 ? "" : ", " + words(each.multipliedBy(of - step + 1).plus(afterwards)) + " left";
        out.printf("%s %d of %d%s%n", what, step, of, left);
    }

    /** Says something else. */
    public void say(String line) {
        out.println(line);
    }

    private static String words(Duration left) {
        return left.toSeconds() < 90 ? left.toSeconds() + " s" : (left.toSeconds() + 30) / 60 + " min";
    }
}
