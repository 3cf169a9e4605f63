/**
 * Measures the built functions beside baselines, each in a process of its own under the real Lambda runtime client, with
 * the table behind TLS. Front door: {@link xfusion.tasks.bench.Main}; pages and charts are made by the scripts beside it.
 */
@NullMarked
package xfusion.tasks.bench;

import org.jspecify.annotations.NullMarked;
