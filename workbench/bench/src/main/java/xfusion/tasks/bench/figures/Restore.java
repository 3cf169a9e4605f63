package xfusion.tasks.bench.figures;

/**
 * How a function goes on after a snapshot: from its restore to its first answer. The process stays the same one, so this
 * is what the function does, without what it takes to load the snapshot.
 *
 * @param contender whose function
 * @param operation what its first event asks for
 * @param frozenMillis from the start of the process until it may be frozen; paid once for each deployment
 * @param readyMillis from the restore until the process asks for its first event
 * @param firstCallMillis from handing out the first event to the answer
 * @param cpuMillis what the processors did for the process, from the restore until after the answer
 */
public record Restore(
        Contender contender,
        Operation operation,
        Samples frozenMillis,
        Samples readyMillis,
        Samples firstCallMillis,
        Samples cpuMillis) {

    /** From the restore to the first answer. */
    public Samples totalMillis() {
        return readyMillis.plus(firstCallMillis);
    }
}
