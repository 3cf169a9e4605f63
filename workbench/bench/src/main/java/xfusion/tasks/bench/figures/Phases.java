package xfusion.tasks.bench.figures;

/**
 * Where the time of a cold start under the managed runtime goes, in milliseconds. Each phase is the difference of two
 * medians: nothing is measured inside a process, so nothing is slowed down there.
 *
 * @param jvm until an empty {@code main}
 * @param runtimeClient what the runtime interface client adds, until an empty function is ready
 * @param ownInit what this function adds, until it is ready
 * @param firstCall from its first event to the answer
 */
public record Phases(double jvm, double runtimeClient, double ownInit, double firstCall) {

    /** The phases of a start, seen against the two that do less. */
    public static Phases of(ColdStart start, ColdStart floor, ColdStart jvm) {
        double main = jvm.readyMillis().median();
        double empty = floor.readyMillis().median();
        return new Phases(
                main,
                empty - main,
                start.readyMillis().median() - empty,
                start.firstCallMillis().median());
    }
}
