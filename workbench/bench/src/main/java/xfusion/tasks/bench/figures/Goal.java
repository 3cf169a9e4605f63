package xfusion.tasks.bench.figures;

/**
 * A figure that the project has set itself.
 *
 * @param figure its name
 * @param measured what was measured
 * @param must what it has to reach
 * @param reach what would be better
 * @param unit what follows the number: {@code x} for a ratio
 * @param moreIsBetter whether a larger number is the better one
 */
public record Goal(String figure, double measured, double must, double reach, String unit, boolean moreIsBetter) {

    static Goal atMost(String figure, double measured, double must, double reach, String unit) {
        return new Goal(figure, measured, must, reach, unit, false);
    }

    static Goal atLeast(String figure, double measured, double must, double reach, String unit) {
        return new Goal(figure, measured, must, reach, unit, true);
    }

    /** How far the figure gets. */
    public Outcome outcome() {
        if (reaches(reach)) {
            return Outcome.REACHED;
        }
        return reaches(must) ? Outcome.ENOUGH : Outcome.MISSED;
    }

    private boolean reaches(double bound) {
        return moreIsBetter ? measured >= bound : measured <= bound;
    }

    /** How far a figure gets. */
    public enum Outcome {
        /** As far as was hoped. */
        REACHED,
        /** As far as it has to. */
        ENOUGH,
        /** Not far enough. */
        MISSED
    }
}
