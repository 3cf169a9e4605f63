/**
 * Measures what the functions take and cost: how they start, how they go on after a snapshot, what they add to a call of
 * the table, how large they are, which request units they use; beside an empty function and beside the usual way to write
 * them. Front door: {@link xfusion.tasks.bench.Main}, which {@code make bench} calls.
 */
@NullMarked
package xfusion.tasks.bench;

import org.jspecify.annotations.NullMarked;
