package xfusion.tasks.bench.start;

import java.time.Duration;

/**
 * One start, or one restore.
 *
 * @param frozen from the start until it may be frozen; zero where it was not
 * @param ready until it asks for its first event
 * @param firstCall from the first event to the answer
 * @param processor how long processors have worked for it
 * @param peakMemory the most memory that was resident, in bytes
 */
record Sample(Duration frozen, Duration ready, Duration firstCall, Duration processor, long peakMemory) {}
