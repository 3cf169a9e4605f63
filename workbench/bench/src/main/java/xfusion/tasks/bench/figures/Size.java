package xfusion.tasks.bench.figures;

/**
 * How large a function's artifact is.
 *
 * @param contender whose function
 * @param function its name
 * @param zippedBytes as it is uploaded
 * @param unpackedBytes as it lies in {@code /var/task}
 */
public record Size(Contender contender, String function, long zippedBytes, long unpackedBytes) {}
