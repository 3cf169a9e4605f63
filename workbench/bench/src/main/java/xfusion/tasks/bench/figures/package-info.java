/**
 * What the bench has measured, as it stands in docs/performance.json: raw samples, from which tables and charts are made.
 * Front door: {@link xfusion.tasks.bench.figures.Figures}, read and written by
 * {@link xfusion.tasks.bench.figures.FiguresFile}.
 *
 * <p>The file's members are the components of {@code Figures}, in lists of small records. Each record says whose figures
 * it holds by {@code contender} ({@code jvm}, {@code floor}, {@code usual}, {@code managed}, {@code aot}) and
 * {@code operation} ({@code none}, {@code create}, {@code get}, {@code change}, {@code unchanged}, {@code list}); lists
 * of samples are arrays of numbers, whose unit the member's name ends with:
 *
 * <pre>{@code
 * "machine":    {"measuredAt": ..., "commit": ..., "cores": 2, "processor": ..., ...}
 * "coldStarts": [{"contender": "managed", "operation": "create", "readyMillis": [...], "firstCallMillis": [...],
 *                 "cpuMillis": [...], "peakMemoryBytes": [...]}]
 * "restores":   [{"contender": "usual", "operation": "get", "readyMillis": [...], "firstCallMillis": [...], ...}]
 * "sizes":      [{"contender": "aot", "function": "GetTaskFunction", "zippedBytes": ..., "unpackedBytes": ...}]
 * "warmPaths":  [{"contender": "managed", "operation": "get",
 *                 "handler": {"batchMillis": [...], "percentileMillis": [...]}, "client": {...}}]
 * "throughputs":[{"contender": "managed", "operation": "get",
 *                 "handler": {"oneThreadPerSecond": [...], "manyThreadsPerSecond": [...]}, "client": {...}}]
 * "units":      [{"tasks": 10000, "operation": "create", "kind": "write", "units": 2.0, "expected": 2.0,
 *                 "measured": true, "page": 0, "bytes": 0}]
 * }</pre>
 *
 * <p>In records that have several lists of samples, the same place in each is the same round of the bench. A contender
 * that was not built has no records.
 */
@NullMarked
package xfusion.tasks.bench.figures;

import org.jspecify.annotations.NullMarked;
