package xfusion.tasks.bench.figures;

/**
 * How a function starts: from the start of its process to its first answer.
 *
 * @param contender whose function
 * @param operation what its first event asks for; {@code NONE} for an empty one
 * @param readyMillis until the process asks for its first event, or until {@code main} where it never asks
 * @param firstCallMillis from handing out the first event to the answer; 0 where it never asks
 * @param cpuMillis what the processors did for the process, until after the answer
 * @param peakMemoryBytes the most memory that was resident, until after the answer
 */
public record ColdStart(
        Contender contender,
        Operation operation,
        Samples readyMillis,
        Samples firstCallMillis,
        Samples cpuMillis,
        Samples peakMemoryBytes) {

    /** From the start of the process to its first answer. */
    public Samples totalMillis() {
        return readyMillis.plus(firstCallMillis);
    }
}
