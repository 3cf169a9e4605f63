package xfusion.tasks.bench.figures;

import java.time.Instant;

/**
 * Where and of what the figures are.
 *
 * @param measuredAt when the run began
 * @param commit the state of the sources, as {@code git describe} names it
 * @param cores how many processors there were to use
 * @param processor their model
 * @param memoryBytes how much memory there was
 * @param kernel the operating system
 * @param jvm the version of the JVM that ran the functions
 * @param runtimeClient the version of the Lambda Runtime Interface Client
 * @param sdk the version of the AWS SDK
 * @param rounds how often each contender was started
 */
public record Machine(
        Instant measuredAt,
        String commit,
        int cores,
        String processor,
        long memoryBytes,
        String kernel,
        String jvm,
        String runtimeClient,
        String sdk,
        int rounds) {}
